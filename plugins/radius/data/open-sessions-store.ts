import type { Transaction } from '@isp/sdk';

/** How many sessions of a login are open on other devices; those that are silent for long do not count. */
export async function countSessionsElsewhere(
  tx: Transaction,
  login: string,
  calling: string | undefined,
): Promise<number> {
  const [row] = await tx.query<{ count: number }>('SELECT sessions_elsewhere($1, $2)::int AS count', [
    login,
    calling ?? null,
  ]);
  return row?.count ?? 0;
}
