import type { Transaction } from '@isp/sdk';
import type { Job } from '../contract/index.ts';

/** Locks a device until the transaction ends. Answers when its next try may begin. */
export async function lockDevice(tx: Transaction, device: string): Promise<Temporal.Instant> {
  const now = Temporal.Now.instant().toString();
  const insert = 'INSERT INTO provision_devices (device, next_at) VALUES ($1, $2) ON CONFLICT DO NOTHING';
  await tx.query(insert, [device, now]);
  const [row] = await tx.query<{ at: number }>(
    `SELECT extract(epoch FROM next_at)::float8 * 1000 AS at FROM provision_devices WHERE device = $1 FOR UPDATE`,
    [device],
  );
  return Temporal.Instant.fromEpochMilliseconds(Math.round(row?.at ?? 0));
}

/** Lets the next try of a device begin at an instant. */
export async function setNextTry(tx: Transaction, device: string, at: Temporal.Instant): Promise<void> {
  await tx.query('UPDATE provision_devices SET next_at = $2 WHERE device = $1', [device, at.toString()]);
}

/** Tries of other jobs that run on a device. */
export async function countRunning(tx: Transaction, device: string, except = ''): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM provision_jobs
     WHERE device = $1 AND status = 'running' AND id::text <> $2`,
    [device, except],
  );
  return row?.count ?? 0;
}

/** Notes whether a job waits for its device. */
export async function setAwaits(tx: Transaction, jobId: string, awaits: boolean): Promise<void> {
  await tx.query('UPDATE provision_jobs SET awaits_device = $2 WHERE id = $1', [jobId, awaits]);
}

/** The jobs that are next on a device, urgent ones first. They are not locked. */
export function nextOfDevice(
  tx: Transaction,
  device: string,
  limit: number,
): Promise<Pick<Job, 'id' | 'priority' | 'serviceType' | 'device'>[]> {
  return tx.query(
    `SELECT id, priority, service_type AS "serviceType", device FROM provision_jobs
     WHERE device = $1 AND awaits_device AND status IN ('queued', 'retrying')
     ORDER BY priority, created_at, id LIMIT $2`,
    [device, limit],
  );
}
