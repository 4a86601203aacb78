import type { Transaction } from '@isp/sdk';

/** A process that has a delivery in hand is given this long; its try is over before. */
export const claimMs = 25_000;

/** Endpoints something is due for. */
export async function endpointsWithWork(tx: Transaction, now: Temporal.Instant): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT DISTINCT endpoint_id AS id FROM webhook_deliveries
     WHERE status = 'pending' AND next_attempt_at <= $1 AND (claimed_until IS NULL OR claimed_until <= $1)`,
    [now.toString()],
  );
  return rows.map(({ id }) => id);
}

/** Takes the next delivery of an endpoint; undefined when there is none. Two processes never take the same. */
export async function claimNext(
  tx: Transaction,
  endpointId: string,
  now: Temporal.Instant,
): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(
    `UPDATE webhook_deliveries SET claimed_until = $3 WHERE id = (
       SELECT id FROM webhook_deliveries
       WHERE endpoint_id = $1 AND status = 'pending' AND next_attempt_at <= $2
         AND (claimed_until IS NULL OR claimed_until <= $2)
       ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
     ) RETURNING id`,
    [endpointId, now.toString(), now.add({ milliseconds: claimMs }).toString()],
  );
  return row?.id;
}

/** Gives back what this process had in hand. */
export async function releaseClaim(tx: Transaction, id: string): Promise<void> {
  await tx.query('UPDATE webhook_deliveries SET claimed_until = NULL WHERE id = $1', [id]);
}
