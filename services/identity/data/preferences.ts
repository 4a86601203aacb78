import type { Transaction } from '@isp/sdk';

/** A setting as it is kept. */
export interface KeptPreference {
  readonly value: unknown;
  readonly updatedAt: string;
}

const instant = `to_char(updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "updatedAt"`;

export async function findPreference(
  tx: Transaction,
  userId: string,
  key: string,
): Promise<KeptPreference | undefined> {
  const [found] = await tx.query<KeptPreference>(
    `SELECT value, ${instant} FROM preferences WHERE user_id = $1 AND key = $2`,
    [userId, key],
  );
  return found;
}

/** Keeps a value; undefined when this user has as many keys as he may and this is none of them. */
export async function putPreference(
  tx: Transaction,
  userId: string,
  { key, json, most }: { readonly key: string; readonly json: string; readonly most: number },
): Promise<KeptPreference | undefined> {
  const [kept] = await tx.query<KeptPreference>(
    `INSERT INTO preferences AS kept (user_id, key, value)
     SELECT $1, $2, $3::jsonb
     WHERE (SELECT count(*) FROM preferences WHERE user_id = $1 AND key <> $2) < $4
     ON CONFLICT (user_id, key) DO UPDATE SET value = EXCLUDED.value, updated_at = now()
     RETURNING value, ${instant}`,
    [userId, key, json, most],
  );
  return kept;
}

export async function removePreference(tx: Transaction, userId: string, key: string): Promise<void> {
  await tx.query('DELETE FROM preferences WHERE user_id = $1 AND key = $2', [userId, key]);
}
