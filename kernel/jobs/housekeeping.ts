import type { Pool } from 'pg';
import type { Logger } from 'pino';

const intervalMs = 3_600_000;
/** A message is delivered again within hours at the most; after this long nobody asks whether it was handled. */
const inboxDays = 30;

/** Clears away, once an hour, what the dispatcher no longer needs to remember. */
export class Housekeeping {
  readonly #pool: Pool;
  readonly #log: Logger;
  readonly #timer: NodeJS.Timeout;

  constructor(pool: Pool, log: Logger) {
    this.#pool = pool;
    this.#log = log;
    this.#timer = setInterval(() => void this.clear(), intervalMs);
  }

  async clear(): Promise<void> {
    try {
      const old = `DELETE FROM kernel.inbox WHERE handled_at < now() - make_interval(days => ${inboxDays})`;
      const { rowCount } = await this.#pool.query(old);
      if (rowCount) this.#log.info({ rowCount }, 'forgot messages that were handled long ago');
    } catch (error) {
      this.#log.warn({ err: error }, 'the housekeeping failed; next try in an hour');
    }
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
