import { setTimeout as pause } from 'node:timers/promises';
import { platformErrors } from '@isp/sdk';
import type { CallMeta, HostPorts } from '@isp/sdk/runtime';

/** What "isp plugin doctor FOLDER" does to a plugin. */
export type Fault = 'hang' | 'out-of-memory' | 'throw' | 'slow' | 'leak' | 'denial';

/** One fault; `forMs` for those that pass. */
export interface FaultOrder {
  readonly fault: Fault;
  readonly forMs: number;
}

type Handler = (params: unknown, meta: CallMeta) => Promise<unknown>;

const beforeMs = 10;
const leakEveryMs = 50;
const leakBytes = 8 * 1024 * 1024;

/**
 * Makes a host process misbehave on order, so that an author sees what the platform and his plugin do then. It exists
 * only in processes of a kernel that was started for it; in any other this file is never loaded.
 */
export class FaultDoor {
  #slowUntil = 0;
  #deniedUntil = 0;
  readonly #kept: Uint8Array[] = [];

  /** The order is acknowledged before it is carried out, as far as it ends the process. */
  inject({ fault, forMs }: FaultOrder): void {
    if (fault === 'slow') this.#slowUntil = performance.now() + forMs;
    else if (fault === 'denial') this.#deniedUntil = performance.now() + forMs;
    else if (fault === 'leak') setInterval(() => this.#leak(), leakEveryMs);
    else setTimeout(deadly[fault], beforeMs);
  }

  /** A handler that waits first while the plugin is to be slow. */
  handler(handler: Handler): Handler {
    return async (params, meta) => {
      const leftMs = this.#slowUntil - performance.now();
      if (leftMs > 0) await pause(leftMs);
      return handler(params, meta);
    };
  }

  /** Ports that refuse calls, database, values and requests while the plugin is to be denied them. */
  ports(ports: HostPorts): HostPorts {
    const refusing = <A extends unknown[], T>(work: (...given: A) => T) => {
      return (...given: A): T => {
        this.#refuse(ports.plugin.id);
        return work(...given);
      };
    };
    const { database } = ports;
    return {
      ...ports,
      call: async (...given) => refusing(ports.call)(...given),
      fetch: async (...given) => refusing(ports.fetch)(...given),
      database: {
        transaction: async (principal, work, options) => {
          this.#refuse(ports.plugin.id);
          return database.transaction(principal, work, options);
        },
        statement: async (...given) => refusing(database.statement)(...given) as never,
        read: refusing((principal) => database.read(principal)),
        close: () => database.close(),
      },
    };
  }

  #refuse(plugin: string): void {
    if (performance.now() < this.#deniedUntil)
      throw platformErrors.UNAVAILABLE({ plugin: `What ${plugin} asked for` });
  }

  #leak(): void {
    this.#kept.push(new Uint8Array(leakBytes).fill(1));
  }
}

const deadly: Readonly<Record<'hang' | 'out-of-memory' | 'throw', () => void>> = {
  hang: neverGivesTheLoopBack,
  'out-of-memory': fillsAllMemory,
  throw() {
    throw new TypeError('the doctor threw this where nobody catches it');
  },
};

function neverGivesTheLoopBack(): never {
  let turns = 0;
  while (turns >= 0) turns += Math.random();
  return undefined as never;
}

/** As fast as the event loop turns, which goes on: what is blocked would be taken for a hang on a slow machine. */
function fillsAllMemory(): void {
  const kept: Uint8Array[] = [];
  setInterval(() => kept.push(new Uint8Array(8 * leakBytes).fill(1)), leakEveryMs);
}
