import { platformErrors } from '@isp/sdk';
import type { Pool } from 'pg';

const pollMs = 20;

/**
 * Runs what is due by a business instant: fires timers and waits for the jobs, again and again until neither is left.
 * Jobs that failed and wait for a later try are not waited for.
 */
export async function settleDue(
  pool: Pool,
  wish: { standsAt: string | undefined; timeoutMs: number },
): Promise<void> {
  const deadline = performance.now() + wish.timeoutMs;
  while (performance.now() < deadline) {
    const due = wish.standsAt ?? Temporal.Now.instant().toString();
    const { rows } = await pool.query<{ fired: number }>('SELECT kernel.fire_timers($1) AS fired', [due]);
    if (rows[0]?.fired === 0 && (await waiting(pool)) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  throw platformErrors.TIMEOUT({ action: 'running what is due' });
}

async function waiting(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ waiting: string }>(
    `SELECT count(*) AS waiting FROM graphile_worker.jobs
     WHERE (locked_at IS NOT NULL OR run_at <= now()) AND attempts < max_attempts
       AND task_identifier IN (SELECT id FROM kernel.plugins WHERE enabled)`,
  );
  return Number(rows[0]?.waiting ?? 0);
}
