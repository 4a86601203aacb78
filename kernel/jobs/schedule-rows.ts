import type { ScheduleContract } from '@isp/sdk';
import type { TickPlan } from '@isp/sdk/runtime';
import type { Pool, PoolClient } from 'pg';
import { tickMessageId } from './tick-message-id.ts';

/** What names a schedule. */
export interface ScheduleKey {
  readonly plugin: string;
  readonly name: string;
}

/** A schedule as stored, as far as firing it needs. */
export interface StoredSchedule extends ScheduleKey, Omit<ScheduleContract, 'name'> {
  /** `Infinity`: there is no further tick. */
  readonly nextAt: Date | number;
  readonly passedOver: number;
  /** Ticks of different series are different ticks, also at the same instant. */
  readonly series: string;
}

const columns = `plugin, name, cron, time_zone AS "timeZone", missed, next_at AS "nextAt",
  passed_over AS "passedOver", series`;

/** Schedules that are due by an instant, the first one first. */
export async function listDue(pool: Pool, until: string, plugins: readonly string[]): Promise<ScheduleKey[]> {
  const { rows } = await pool.query<ScheduleKey>(
    'SELECT plugin, name FROM kernel.schedules WHERE next_at <= $1 AND plugin = ANY ($2) ORDER BY next_at',
    [until, plugins],
  );
  return rows;
}

/** The schedule, locked, when it is still due; undefined also when another dispatcher has it at this moment. */
export async function lockDue(
  client: PoolClient,
  { plugin, name }: ScheduleKey,
  until: string,
): Promise<StoredSchedule | undefined> {
  const { rows } = await client.query<StoredSchedule>(
    `SELECT ${columns} FROM kernel.schedules WHERE plugin = $1 AND name = $2 AND next_at <= $3 FOR NO KEY UPDATE SKIP LOCKED`,
    [plugin, name, until],
  );
  return rows[0];
}

/** Stores a plan: its ticks become jobs, and the schedule goes on behind them. */
export async function carryOut(client: PoolClient, schedule: StoredSchedule, plan: TickPlan): Promise<void> {
  const { plugin, name, series } = schedule;
  for (const { tickAt, missed } of plan.fire) {
    const id = tickMessageId({ series, tickAt });
    await client.query('SELECT kernel.enqueue_tick($1, $2, $3, $4, $5)', [
      plugin,
      name,
      id,
      String(tickAt),
      missed,
    ]);
  }
  await client.query(
    `UPDATE kernel.schedules SET next_at = $3, passed_over = $4, missed_count = missed_count + $5,
       last_at = coalesce($6::timestamptz, last_at),
       last_fired_at = CASE WHEN $6::timestamptz IS NULL THEN last_fired_at ELSE now() END
     WHERE plugin = $1 AND name = $2`,
    [plugin, name, stored(plan.nextAt), plan.passedOver, plan.late, plan.fire.at(-1)?.tickAt.toString()],
  );
}

/** Schedules that are new or changed and have no next tick yet. */
export async function listUnplaced(pool: Pool): Promise<StoredSchedule[]> {
  const { rows } = await pool.query<StoredSchedule>(
    `SELECT ${columns} FROM kernel.schedules WHERE next_at IS NULL`,
  );
  return rows;
}

export async function listPlaced(pool: Pool): Promise<StoredSchedule[]> {
  const { rows } = await pool.query<StoredSchedule>(
    `SELECT ${columns} FROM kernel.schedules WHERE next_at IS NOT NULL`,
  );
  return rows;
}

export async function place(pool: Pool, schedule: StoredSchedule, nextAt: Temporal.Instant | undefined) {
  const { plugin, name, cron, timeZone } = schedule;
  await pool.query(
    `UPDATE kernel.schedules SET next_at = $3
     WHERE plugin = $1 AND name = $2 AND next_at IS NULL AND cron = $4 AND time_zone = $5`,
    [plugin, name, stored(nextAt), cron, timeZone],
  );
}

/** Business time went back: ticks it comes by again fire again. */
export async function rewind(pool: Pool, { plugin, name }: ScheduleKey, nextAt: Temporal.Instant) {
  await pool.query(
    `UPDATE kernel.schedules SET next_at = $3, passed_over = 0, series = uuidv7()
     WHERE plugin = $1 AND name = $2 AND next_at > $3`,
    [plugin, name, stored(nextAt)],
  );
}

function stored(nextAt: Temporal.Instant | undefined): string {
  return nextAt?.toString() ?? 'infinity';
}
