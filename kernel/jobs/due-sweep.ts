import type { Logger } from 'pino';
import type { DueWork } from './due-work.ts';

const intervalMs = 1_000;

/** Makes jobs of the timers and ticks that are due in business time, once a second. */
export class DueSweep {
  readonly #work: DueWork;
  readonly #log: Logger;
  readonly #timer: NodeJS.Timeout;
  #standsAt: string | undefined;
  #sweeping = false;
  #pauses = 0;

  constructor(work: DueWork, log: Logger, standsAt: string | undefined) {
    this.#work = work;
    this.#log = log;
    this.#standsAt = standsAt;
    this.#timer = setInterval(() => void this.#sweep(), intervalMs);
  }

  standAt(instant: string | undefined): void {
    this.#standsAt = instant;
  }

  /** Business time. */
  now(): Temporal.Instant {
    return this.#standsAt === undefined ? Temporal.Now.instant() : Temporal.Instant.from(this.#standsAt);
  }

  /** Gives schedules of a new generation their first tick. */
  async placeNew(): Promise<void> {
    await this.#work.schedules.placeNew(this.now());
  }

  /** Runs the work without sweeps between: a jump of the clock fires what is due in its own order. */
  async without(work: () => Promise<void>): Promise<void> {
    this.#pauses += 1;
    try {
      await work();
    } finally {
      this.#pauses -= 1;
    }
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #sweep(): Promise<void> {
    if (this.#sweeping || this.#pauses > 0) return;
    this.#sweeping = true;
    try {
      const now = this.now();
      await this.placeNew();
      await this.#work.fire({ now, until: now });
    } catch (error) {
      this.#log.warn({ err: error }, 'what is due could not be read; next try in a second');
    } finally {
      this.#sweeping = false;
    }
  }
}
