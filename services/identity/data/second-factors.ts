import type { Transaction } from '@isp/sdk';

/** A second factor of a user; without `confirmedAt` it is begun and not asked for yet. */
export interface SecondFactor {
  readonly sealedSecret: string;
  readonly confirmedAt: Date | null;
}

export async function findFactor(tx: Transaction, userId: string): Promise<SecondFactor | undefined> {
  const [found] = await tx.query<SecondFactor>(
    `SELECT sealed_secret AS "sealedSecret", confirmed_at AS "confirmedAt" FROM second_factors WHERE user_id = $1`,
    [userId],
  );
  return found;
}

/** Begins anew; one that is confirmed stays as it is. Says whether it was begun. */
export async function beginFactor(tx: Transaction, userId: string, sealedSecret: string): Promise<boolean> {
  const rows = await tx.query(
    `INSERT INTO second_factors AS f (user_id, sealed_secret) VALUES ($1, $2)
     ON CONFLICT (user_id) DO UPDATE SET sealed_secret = $2, last_step = 0 WHERE f.confirmed_at IS NULL RETURNING 1`,
    [userId, sealedSecret],
  );
  return rows.length > 0;
}

/** Takes the code of a step, once; codes of earlier steps are refused from then on. */
export async function takeStep(tx: Transaction, userId: string, step: number): Promise<boolean> {
  const rows = await tx.query(
    'UPDATE second_factors SET last_step = $2 WHERE user_id = $1 AND last_step < $2 RETURNING 1',
    [userId, step],
  );
  return rows.length > 0;
}

/** From now on the factor is asked for; answers false when it was already. */
export async function confirmFactor(
  tx: Transaction,
  userId: string,
  codeHashes: readonly Buffer[],
): Promise<boolean> {
  const rows = await tx.query(
    'UPDATE second_factors SET confirmed_at = now() WHERE user_id = $1 AND confirmed_at IS NULL RETURNING 1',
    [userId],
  );
  if (rows.length === 0) return false;
  await tx.query('DELETE FROM recovery_codes WHERE user_id = $1', [userId]);
  for (const hash of codeHashes)
    await tx.query('INSERT INTO recovery_codes (user_id, code_hash) VALUES ($1, $2)', [userId, hash]);
  return true;
}

/** Uses up a recovery code. */
export async function takeRecoveryCode(tx: Transaction, userId: string, hash: Buffer): Promise<boolean> {
  const rows = await tx.query(
    'DELETE FROM recovery_codes WHERE user_id = $1 AND code_hash = $2 RETURNING 1',
    [userId, hash],
  );
  return rows.length > 0;
}

export async function countRecoveryCodes(tx: Transaction, userId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM recovery_codes WHERE user_id = $1',
    [userId],
  );
  return row?.count ?? 0;
}

export async function removeFactor(tx: Transaction, userId: string): Promise<void> {
  await tx.query('DELETE FROM recovery_codes WHERE user_id = $1', [userId]);
  await tx.query('DELETE FROM second_factors WHERE user_id = $1', [userId]);
}
