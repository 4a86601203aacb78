import type { Transaction } from '@isp/sdk';

/**
 * How many sessions of a login are open on other devices. As the database's function `sessions_elsewhere`, which FreeRADIUS
 * asks: those that were silent for 1.5 intervals do not count.
 */
export async function countSessionsElsewhere(
  tx: Transaction,
  login: string,
  calling: string | undefined,
): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM radacct
     WHERE username = $1 AND acctstoptime IS NULL AND coalesce(acctupdatetime, acctstarttime) > now() - interval '15 minutes'
       AND (callingstationid IS DISTINCT FROM $2 OR coalesce($2, '') = '')`,
    [login, calling ?? null],
  );
  return row?.count ?? 0;
}
