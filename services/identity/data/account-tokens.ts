import type { Transaction } from '@isp/sdk';

export type TokenPurpose = 'invitation' | 'password-reset';

/** Keeps the hash of a token; earlier ones of the purpose are good no more. */
export async function keepToken(
  tx: Transaction,
  token: { userId: string; purpose: TokenPurpose; hash: Buffer; expiresAt: Date },
): Promise<void> {
  await dropTokens(tx, token.userId, token.purpose);
  await tx.query(
    'INSERT INTO account_tokens (token_hash, user_id, purpose, expires_at) VALUES ($1, $2, $3, $4)',
    [token.hash, token.userId, token.purpose, token.expiresAt],
  );
}

/** Uses up a token. Answers whose it was, or undefined when it is none or too old. */
export async function takeToken(
  tx: Transaction,
  hash: Buffer,
  purpose: TokenPurpose,
): Promise<string | undefined> {
  const [row] = await tx.query<{ userId: string }>(
    `DELETE FROM account_tokens WHERE token_hash = $1 AND purpose = $2 AND expires_at > now()
     RETURNING user_id AS "userId"`,
    [hash, purpose],
  );
  return row?.userId;
}

export async function dropTokens(tx: Transaction, userId: string, purpose: TokenPurpose): Promise<void> {
  await tx.query('DELETE FROM account_tokens WHERE user_id = $1 AND purpose = $2', [userId, purpose]);
}
