import type { Transaction } from '@isp/sdk';

/** Number of the lock under which one process at a time takes news. */
const newsLock = 4_810_001;

/**
 * Adds what services moved since somebody looked to what they used. Those that passed a threshold by it become due, and are
 * then counted exactly: at worst news are added twice here, never missed. Nothing is done while another process is at it.
 * Answers whether there is more.
 */
export async function takeUsageNews(tx: Transaction, atMost: number): Promise<boolean> {
  const [lock] = await tx.query<{ mine: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS mine', [
    newsLock,
  ]);
  if (!lock?.mine) return false;
  const [taken] = await tx.query<{ count: number }>(
    `WITH news AS (
       DELETE FROM usage_news WHERE ctid = ANY (ARRAY(SELECT ctid FROM usage_news LIMIT $1))
       RETURNING service_id, hour, input_bytes, output_bytes),
     grown AS (
       SELECT service_id, sum(CASE a.counts WHEN 'download' THEN n.output_bytes WHEN 'upload' THEN n.input_bytes
         ELSE n.input_bytes + n.output_bytes END)::bigint AS bytes
       FROM news n JOIN allowances a USING (service_id) JOIN subscribers s USING (service_id)
       WHERE a.limit_bytes IS NOT NULL AND n.hour >= a.counted_from AND NOT is_free_hour(n.hour, a.free_hours, s.time_zone)
       GROUP BY service_id),
     changed AS (
       UPDATE allowances a SET used_bytes = a.used_bytes + g.bytes,
         due_at = CASE WHEN threshold_of(a.used_bytes + g.bytes, a.limit_bytes) > a.threshold THEN '-infinity' ELSE a.due_at END
       FROM grown g WHERE a.service_id = g.service_id)
     SELECT count(*)::int AS count FROM news`,
    [atMost],
  );
  return taken?.count === atMost;
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
