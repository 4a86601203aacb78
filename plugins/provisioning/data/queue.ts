import type { Transaction } from '@isp/sdk';
import type { QueueLine } from '../contract/index.ts';

/** The jobs that are not finished, by status. */
export function readQueue(tx: Transaction): Promise<QueueLine[]> {
  return tx.query<QueueLine>(
    `SELECT status, count(*)::int AS count,
            greatest(0, extract(epoch FROM now() - min(created_at)))::int AS "oldestSeconds"
     FROM provision_jobs WHERE status IN ('queued', 'running', 'retrying', 'manual')
     GROUP BY status ORDER BY array_position(ARRAY['queued', 'running', 'retrying', 'manual'], status)`,
  );
}

/** Notes that an alarm is on. False: it was. */
export async function raiseAlarm(tx: Transaction, kind: string): Promise<boolean> {
  const rows = await tx.query(
    'INSERT INTO provision_alarms (kind, since) VALUES ($1, now()) ON CONFLICT DO NOTHING RETURNING kind',
    [kind],
  );
  return rows.length > 0;
}

/** Notes that an alarm is off. False: it was. */
export async function clearAlarm(tx: Transaction, kind: string): Promise<boolean> {
  return (await tx.query('DELETE FROM provision_alarms WHERE kind = $1 RETURNING kind', [kind])).length > 0;
}
