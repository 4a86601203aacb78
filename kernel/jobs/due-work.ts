import type { Pool } from 'pg';
import type { FiringLimits, ScheduleFiring } from './schedule-firing.ts';

/** All that becomes a job when business time gets there: timers and the ticks of schedules. */
export class DueWork {
  readonly schedules: ScheduleFiring;
  readonly #pool: Pool;

  constructor(pool: Pool, schedules: ScheduleFiring) {
    this.#pool = pool;
    this.schedules = schedules;
  }

  async fire(limits: FiringLimits): Promise<void> {
    await this.#pool.query('SELECT kernel.fire_timers($1)', [limits.until.toString()]);
    await this.schedules.fire(limits);
  }

  /** The first instant something is due at; undefined when nothing is by `now`. */
  async firstDue(now: Temporal.Instant): Promise<Temporal.Instant | undefined> {
    const [timer, tick] = await Promise.all([this.#firstTimer(now), this.schedules.firstDue(now)]);
    if (!timer || !tick) return timer ?? tick;
    return Temporal.Instant.compare(timer, tick) < 0 ? timer : tick;
  }

  async #firstTimer(now: Temporal.Instant): Promise<Temporal.Instant | undefined> {
    const { rows } = await this.#pool.query<{ first: Date | null }>(
      'SELECT min(due_at) AS first FROM kernel.timers WHERE due_at <= $1',
      [now.toString()],
    );
    return rows[0]?.first?.toTemporalInstant();
  }
}
