import type { Pool } from 'pg';
import type { PluginQueue } from '../metrics/plugin-gauges.ts';

const sizes = `
  SELECT task_identifier AS plugin,
    count(*) FILTER (WHERE attempts < max_attempts)::int AS waiting,
    count(*) FILTER (WHERE attempts >= max_attempts AND locked_at IS NULL)::int AS failed,
    greatest(0, extract(epoch FROM now() - min(run_at) FILTER (WHERE attempts < max_attempts)))::float8 AS oldest
  FROM graphile_worker.jobs GROUP BY 1`;

interface Row {
  readonly plugin: string;
  readonly waiting: number;
  readonly failed: number;
  readonly oldest: number;
}

/** How much durable work of each plugin there is. A job that waits for a later try is not overdue until then. */
export async function queueSizes(pool: Pool): Promise<Record<string, PluginQueue>> {
  const { rows } = await pool.query<Row>(sizes);
  const entries = rows.map(({ plugin, waiting, failed, oldest }) => {
    return [plugin, { waiting, failed, oldestSeconds: oldest }] as const;
  });
  return Object.fromEntries(entries);
}
