import { IspError, type Log } from '@isp/sdk';
import { realtimeErrors } from '../contract/index.ts';
import type { Connection } from './connection.ts';
import { farewell } from './farewell.ts';
import type { ResolveCaller } from './handshake.ts';
import { SlowClients } from './slow-clients.ts';

const lookEveryMs = 1_000;

interface Watched {
  readonly connections: ReadonlySet<Connection>;
  readonly resolve: ResolveCaller;
  readonly log: Log;
  /** Milliseconds between two looks at a session. */
  readonly recheckMs: number;
}

/** Looks at each connection: is it too slow, does its session still hold. */
export class ConnectionWatch {
  readonly #slow = new SlowClients();
  readonly #checkedAtMs = new WeakMap<Connection, number>();
  readonly #around: Watched;
  readonly #timer: NodeJS.Timeout;

  constructor(around: Watched) {
    this.#around = around;
    this.#timer = setInterval(() => this.#look(), Math.min(lookEveryMs, around.recheckMs));
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    const now = performance.now();
    for (const connection of this.#around.connections) {
      if (this.#slow.isTooSlow(connection.socket)) {
        farewell(connection.socket, realtimeErrors.REALTIME_TOO_SLOW(), { comeBack: true });
        continue;
      }
      const checkedAtMs = this.#checkedAtMs.get(connection);
      if (checkedAtMs !== undefined && now - checkedAtMs < this.#around.recheckMs) continue;
      this.#checkedAtMs.set(connection, now);
      if (checkedAtMs !== undefined) void this.#recheck(connection);
    }
  }

  /** Only a refusal ends it; while identity cannot be asked the session is taken to hold until the next look. */
  async #recheck(connection: Connection): Promise<void> {
    const { socket } = connection;
    const { token, address } = socket.data;
    try {
      connection.accept(await this.#around.resolve(token, { address, used: false }));
    } catch (error) {
      const { requestId } = socket.data;
      const ended = error instanceof IspError && error.status === 401;
      if (ended) farewell(socket, error, { comeBack: false });
      else this.#around.log.warn({ err: error, requestId }, 'a live session could not be looked at again');
    }
  }
}
