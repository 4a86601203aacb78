import type { Log } from '@isp/sdk';
import { platformErrors } from '@isp/sdk';
import type { Connection } from './connection.ts';
import { farewell } from './farewell.ts';

/** A session that was ended is gone everywhere within a second. */
const lookEveryMs = 500;
const perQuestion = 1_000;

interface Watched {
  readonly connections: ReadonlySet<Connection>;
  /** Answers those of the sessions that have ended. */
  readonly ended: (sessionIds: readonly string[]) => Promise<readonly string[]>;
  readonly log: Log;
}

/** Sends clients away whose login session has ended: all of them are asked for in one question. */
export class SessionWatch {
  readonly #around: Watched;
  readonly #timer: NodeJS.Timeout;
  #looking = false;

  constructor(around: Watched) {
    this.#around = around;
    this.#timer = setInterval(() => void this.#look(), lookEveryMs);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** While identity cannot be asked, sessions are taken to hold. */
  async #look(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    try {
      const ids = [...new Set([...this.#around.connections].flatMap(sessionOf))];
      for (let at = 0; at < ids.length; at += perQuestion)
        this.#sendAway(await this.#around.ended(ids.slice(at, at + perQuestion)));
    } catch (error) {
      this.#around.log.warn({ err: error }, 'live sessions could not be looked at');
    } finally {
      this.#looking = false;
    }
  }

  #sendAway(ended: readonly string[]): void {
    if (ended.length === 0) return;
    const gone = new Set(ended);
    const reason = platformErrors.UNAUTHENTICATED({ reason: 'The session has ended; log in again.' });
    for (const connection of this.#around.connections)
      if (sessionOf(connection).some((id) => gone.has(id)))
        farewell(connection.socket, reason, { comeBack: false });
  }
}

/** API keys have no session. */
function sessionOf({ socket }: Connection): string[] {
  const { sessionId } = socket.data.caller.principal;
  return sessionId === undefined ? [] : [sessionId];
}
