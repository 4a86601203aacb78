import type { Transaction } from '@isp/sdk';

/** Number of the lock under which one process at a time takes news. */
const newsLock = 4_810_001;

/**
 * Counts anew what services moved whose sessions grew since somebody looked. Those that passed a threshold become due.
 * Nothing is done while another process is at it.
 */
export async function takeUsageNews(tx: Transaction): Promise<void> {
  const [lock] = await tx.query<{ mine: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS mine', [
    newsLock,
  ]);
  if (!lock?.mine) return;
  await tx.query(
    `WITH news AS (DELETE FROM usage_news RETURNING service_id),
     counted AS (
       SELECT a.service_id, greatest(counted_bytes(a.service_id, a.counted_from, 'infinity', a.counts, a.free_hours, s.time_zone)
         - a.forgiven_bytes, 0) AS used
       FROM (SELECT DISTINCT service_id FROM news) n JOIN allowances a USING (service_id) JOIN subscribers s USING (service_id)
       WHERE a.limit_bytes IS NOT NULL)
     UPDATE allowances a SET used_bytes = c.used,
       due_at = CASE WHEN threshold_of(c.used, a.limit_bytes) <> a.threshold THEN '-infinity' ELSE a.due_at END
     FROM counted c WHERE a.service_id = c.service_id AND a.used_bytes <> c.used`,
  );
}

/** Services whose allowance has to be looked at by now, the most urgent first. */
export async function dueServices(tx: Transaction, now: Temporal.Instant, atMost: number): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    'SELECT service_id AS id FROM allowances WHERE due_at <= $1 ORDER BY due_at, service_id LIMIT $2',
    [now.toString(), atMost],
  );
  return rows.map(({ id }) => id);
}

/** One that cannot be looked at now comes up again in a minute. */
export async function postpone(tx: Transaction, serviceId: string, now: Temporal.Instant): Promise<void> {
  await tx.query('UPDATE allowances SET due_at = $2 WHERE service_id = $1', [
    serviceId,
    now.add({ minutes: 1 }).toString(),
  ]);
}
