import type { Transaction } from '@isp/sdk';

/** Gives a customer to another reseller; answers how often it has been moved. Lock it by the store before. */
export async function writeMove(
  tx: Transaction,
  { id, resellerId, at }: { id: string; resellerId: string; at: string },
): Promise<number> {
  const [row] = await tx.query<{ moves: number }>(
    'UPDATE customers SET reseller_id = $2, moves = moves + 1, updated_at = $3 WHERE id = $1 RETURNING moves',
    [id, resellerId, at],
  );
  return (row as { moves: number }).moves;
}
