import type { Pool } from 'pg';
import type { Logger } from 'pino';

const intervalMs = 1_000;

/** Makes jobs of the timers that are due in business time, once a second. */
export class TimerSweep {
  readonly #pool: Pool;
  readonly #log: Logger;
  readonly #timer: NodeJS.Timeout;
  #standsAt: string | undefined;

  constructor(pool: Pool, log: Logger, standsAt: string | undefined) {
    this.#pool = pool;
    this.#log = log;
    this.#standsAt = standsAt;
    this.#timer = setInterval(() => void this.#sweep(), intervalMs);
  }

  standAt(instant: string | undefined): void {
    this.#standsAt = instant;
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #sweep(): Promise<void> {
    const due = this.#standsAt ?? Temporal.Now.instant().toString();
    await this.#pool
      .query('SELECT kernel.fire_timers($1)', [due])
      .catch((error: Error) =>
        this.#log.warn({ err: error }, 'the timers could not be read; next try in a second'),
      );
  }
}
