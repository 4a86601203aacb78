import { platformErrors } from '@isp/sdk';
import type { Pool } from 'pg';
import type { DueWork } from './due-work.ts';

const pollMs = 10;
/** Fired together: a jump over many timers is not one step for each of them. */
const stepSeconds = 60;

/**
 * Runs what is due by a business instant, in the order of time: fires the first minute's timers and ticks, waits for
 * the jobs, looks again, until nothing is left. So what a job sets for later comes in its place. Jobs that failed and
 * wait for a later try are not waited for.
 */
export async function settleDue(
  { pool, work }: { readonly pool: Pool; readonly work: DueWork },
  wish: { standsAt: string | undefined; timeoutMs: number },
): Promise<void> {
  const deadline = performance.now() + wish.timeoutMs;
  const now = () => (wish.standsAt ? Temporal.Instant.from(wish.standsAt) : Temporal.Now.instant());
  await work.schedules.placeNew(now());
  await work.schedules.followBack(now());
  while (performance.now() < deadline) {
    if ((await waiting(pool)) > 0) {
      await new Promise((resolve) => setTimeout(resolve, pollMs));
      continue;
    }
    const first = await work.firstDue(now());
    if (!first) return;
    await work.fire({ now: now(), until: earlier(first.add({ seconds: stepSeconds }), now()) });
  }
  throw platformErrors.TIMEOUT({ action: 'running what is due' });
}

function earlier(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) < 0 ? one : other;
}

async function waiting(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ waiting: string }>(
    `SELECT count(*) AS waiting FROM graphile_worker.jobs
     WHERE (locked_at IS NOT NULL OR run_at <= now()) AND attempts < max_attempts
       AND task_identifier IN (SELECT id FROM kernel.plugins WHERE enabled)`,
  );
  return Number(rows[0]?.waiting ?? 0);
}
