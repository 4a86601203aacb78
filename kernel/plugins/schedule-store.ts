import {
  type PluginContract,
  platformErrors,
  type ScheduleContract,
  type ScheduleRow,
  type ScheduleRun,
} from '@isp/sdk';
import type { Pool, PoolClient } from 'pg';

interface StoredRow extends ScheduleContract {
  readonly nextAt: Date | number | null;
  readonly lastAt: Date | null;
  readonly missedCount: string;
  readonly waiting: number;
}

/** Message ids of a schedule's ticks that wait or run, and of those that failed and are tried again. */
const undone = `SELECT message_id::text FROM kernel.ticks t WHERE t.plugin = s.plugin AND t.name = s.name
  UNION
  SELECT payload->>'messageId' FROM graphile_worker._private_jobs j
  WHERE payload->>'kind' = 'schedule' AND payload->>'name' = s.name AND j.attempts < j.max_attempts`;

/** The schedules of the plugins in `kernel.schedules`, as far as the kernel looks at them; the dispatcher fires them. */
export class ScheduleStore {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async list(plugin: string): Promise<ScheduleRow[]> {
    const { rows } = await this.#pool.query<StoredRow>(
      `SELECT name, cron, time_zone AS "timeZone", missed, next_at AS "nextAt", last_at AS "lastAt",
         missed_count AS "missedCount",
         (SELECT count(*)::int FROM (${undone}) undone) AS waiting
       FROM kernel.schedules s WHERE plugin = $1 ORDER BY name`,
      [plugin],
    );
    return rows.map(toRow);
  }

  /** Enqueues a run beside the ticks; NOT_FOUND when the plugin has no such schedule. */
  async run(plugin: string, name: string, tickAt: string): Promise<ScheduleRun> {
    const { rows } = await this.#pool.query<{ id: string }>(
      `WITH message AS (
         SELECT uuidv7() AS id FROM kernel.schedules WHERE plugin = $1 AND name = $2
       ) SELECT id, kernel.enqueue_tick($1, $2, id, $3, 0) FROM message`,
      [plugin, name, tickAt],
    );
    if (!rows[0]) throw platformErrors.NOT_FOUND({ id: name });
    return { name, tickAt, messageId: rows[0].id };
  }
}

/**
 * Takes over what a contract says. A schedule that is as it was goes on where it stands, so that a swap neither repeats
 * nor loses a tick; a new or changed one is placed by the dispatcher, which knows business time.
 */
export async function saveSchedules(client: PoolClient, contract: PluginContract): Promise<void> {
  const schedules = JSON.stringify(contract.schedules ?? []);
  await client.query(
    `DELETE FROM kernel.schedules s WHERE plugin = $1
       AND NOT EXISTS (SELECT FROM jsonb_array_elements($2::jsonb) c WHERE c->>'name' = s.name)`,
    [contract.plugin, schedules],
  );
  await client.query(
    `INSERT INTO kernel.schedules AS s (plugin, name, cron, time_zone, missed)
     SELECT $1, c->>'name', c->>'cron', c->>'timeZone', c->>'missed' FROM jsonb_array_elements($2::jsonb) c
     ON CONFLICT (plugin, name) DO UPDATE
       SET cron = excluded.cron, time_zone = excluded.time_zone, missed = excluded.missed, next_at = NULL, passed_over = 0,
         series = uuidv7()
       WHERE (s.cron, s.time_zone, s.missed) IS DISTINCT FROM (excluded.cron, excluded.time_zone, excluded.missed)`,
    [contract.plugin, schedules],
  );
}

function toRow({ nextAt, lastAt, missedCount, ...row }: StoredRow): ScheduleRow {
  return {
    ...row,
    ...(nextAt instanceof Date ? { nextAt: nextAt.toISOString() } : {}),
    ...(lastAt ? { lastAt: lastAt.toISOString() } : {}),
    missedCount: Number(missedCount),
  };
}
