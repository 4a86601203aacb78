import { cronTicks, planTicks } from '@isp/sdk/runtime';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { inTransaction } from '../database/in-transaction.ts';
import {
  carryOut,
  listDue,
  listPlaced,
  listUnplaced,
  lockDue,
  place,
  rewind,
  type ScheduleKey,
  type StoredSchedule,
} from './schedule-rows.ts';

/** Business time, and how far of it is fired now: all, or one step of a jump. */
export interface FiringLimits {
  readonly now: Temporal.Instant;
  readonly until: Temporal.Instant;
}

/** Makes jobs of the ticks that are due. Each schedule has a transaction of its own: lock, plan, enqueue, go on. */
export class ScheduleFiring {
  readonly #pool: Pool;
  readonly #log: Logger;
  readonly #reachable: () => readonly string[];

  /** `reachable`: plugins that run now; what is due of the others waits, and their policy decides when they are back. */
  constructor(options: { pool: Pool; log: Logger; reachable: () => readonly string[] }) {
    this.#pool = options.pool;
    this.#log = options.log;
    this.#reachable = options.reachable;
  }

  /** Fires what is due; answers how many schedules were. */
  async fire(limits: FiringLimits): Promise<number> {
    const due = await listDue(this.#pool, limits.until.toString(), this.#reachable());
    for (const key of due) await this.#guarded(key, () => this.#fireOne(key, limits));
    return due.length;
  }

  /** The first instant by which a schedule is due; undefined when none is by `now`. */
  async firstDue(now: Temporal.Instant): Promise<Temporal.Instant | undefined> {
    const { rows } = await this.#pool.query<{ first: Date | null }>(
      'SELECT min(next_at) AS first FROM kernel.schedules WHERE next_at <= $1 AND plugin = ANY ($2)',
      [now.toString(), this.#reachable()],
    );
    return rows[0]?.first?.toTemporalInstant();
  }

  /** Gives new and changed schedules their first tick. */
  async placeNew(now: Temporal.Instant): Promise<void> {
    for (const schedule of await listUnplaced(this.#pool)) {
      await this.#guarded(schedule, () => place(this.#pool, schedule, cronTicks(schedule).after(now)));
    }
  }

  /** After the business clock was set: where it went back, the ticks after it are due again. */
  async followBack(now: Temporal.Instant): Promise<void> {
    for (const schedule of await listPlaced(this.#pool)) {
      await this.#guarded(schedule, async () => {
        const nextAt = cronTicks(schedule).after(now);
        if (nextAt && nextAt.epochMilliseconds < Number(schedule.nextAt))
          await rewind(this.#pool, schedule, nextAt);
      });
    }
  }

  async #fireOne(key: ScheduleKey, { now, until }: FiringLimits): Promise<void> {
    await inTransaction(this.#pool, async (client) => {
      const schedule = await lockDue(client, key, until.toString());
      if (schedule) await carryOut(client, schedule, planTicks(standing(schedule), { now, until }));
    });
  }

  /** One schedule that cannot be fired holds up no other. */
  async #guarded(key: ScheduleKey, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#log.error({ err: error, plugin: key.plugin, schedule: key.name }, 'the schedule was not fired');
    }
  }
}

function standing(schedule: StoredSchedule) {
  return { ...schedule, nextAt: Temporal.Instant.fromEpochMilliseconds(Number(schedule.nextAt)) };
}
