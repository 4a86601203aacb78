import type { Pool } from 'pg';
import type { Logger } from 'pino';

const intervalMs = 3_600_000;
/** Nobody asks about older rows: a message is delivered again within hours, and an incident is looked into within days. */
const keptDays = 30;

/** Tables that grow with time, each with the column that tells a row's age. */
const growing = { inbox: 'handled_at', plugin_events: 'at', incidents: 'at', system_uses: 'hour' } as const;

/** Values of plugins that have expired in business time. */
const expiredValues = `
  DELETE FROM kernel.kv WHERE expires_at <= coalesce((SELECT stands_at FROM kernel.clock), now())`;

/** A key is good for 24 hours. */
const oldKeys = `DELETE FROM kernel.idempotency_keys WHERE claimed_at < now() - interval '24 hours'`;

/** Clears away, once an hour, what the kernel no longer needs to remember. */
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
      for (const [table, age] of Object.entries(growing)) {
        const old = `DELETE FROM kernel.${table} WHERE ${age} < now() - make_interval(days => ${keptDays})`;
        const { rowCount } = await this.#pool.query(old);
        if (rowCount) this.#log.info({ table, rowCount }, 'cleared rows away that nobody asks for any more');
      }
      await this.#pool.query(expiredValues);
      await this.#pool.query(oldKeys);
    } catch (error) {
      this.#log.warn({ err: error }, 'the housekeeping failed; next try in an hour');
    }
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
