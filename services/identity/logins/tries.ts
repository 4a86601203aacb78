import type { Context, Transaction } from '@isp/sdk';
import { identityErrors } from '../contract/index.ts';
import { countedAddress } from '../domain/networks.ts';
import { accountLimit, addressLimit, type TryLimit } from '../domain/try-limits.ts';

/** What tries are counted for: an account, existing or not, or an address. */
export interface TriedKey {
  readonly key: string;
  readonly limit: TryLimit;
}

/** The keys a login counts for. */
export function loginKeys(email: string, address: string | undefined): TriedKey[] {
  return [
    { key: `login ${email}`, limit: accountLimit },
    ...(address ? [{ key: `login from ${countedAddress(address)}`, limit: addressLimit }] : []),
  ];
}

/**
 * Counts a try before it is made, so that a hundred at the same time are a hundred tries.
 *
 * @throws IDENTITY_TOO_MANY_TRIES while a delay lasts; then nothing is counted.
 */
export async function countTry(ctx: Context, keys: readonly TriedKey[]): Promise<void> {
  const waitSeconds = await ctx.transaction(
    async (tx) => {
      for (const key of keys) {
        const wait = (await counted(tx, key)) ? 0 : await secondsLeft(tx, key);
        if (wait > 0) return wait;
      }
      return 0;
    },
    { audited: false },
  );
  if (waitSeconds > 0) throw identityErrors.IDENTITY_TOO_MANY_TRIES({ retryAfterSeconds: waitSeconds });
}

async function counted(tx: Transaction, { key, limit }: TriedKey): Promise<boolean> {
  const delay = (failures: string) =>
    `CASE WHEN ${failures} <= $2 THEN 0 ELSE least($3, 2 ^ least(${failures} - $2, 20)) END`;
  const next = `CASE WHEN t.last_at < clock_timestamp() - interval '1 day' THEN 1 ELSE t.failures + 1 END`;
  const rows = await tx.query(
    `INSERT INTO login_tries AS t (key, failures, last_at, blocked_until)
       VALUES ($1, 1, clock_timestamp(), clock_timestamp())
     ON CONFLICT (key) DO UPDATE SET failures = ${next}, last_at = clock_timestamp(),
       blocked_until = clock_timestamp() + make_interval(secs => ${delay(`(${next})`)})
     WHERE t.blocked_until <= clock_timestamp() AND $2::int IS NOT NULL AND $3::int IS NOT NULL RETURNING 1`,
    [key, limit.freeTries, limit.longestDelaySeconds],
  );
  return rows.length > 0;
}

async function secondsLeft(tx: Transaction, { key }: TriedKey): Promise<number> {
  const [row] = await tx.query<{ seconds: number }>(
    `SELECT ceil(extract(epoch FROM blocked_until - clock_timestamp()))::int AS seconds FROM login_tries WHERE key = $1`,
    [key],
  );
  return Math.max(1, row?.seconds ?? 1);
}

/** Takes a counted try back: it was no wrong one. Delays that run go on. */
export async function takeBackTry(ctx: Context, keys: readonly TriedKey[]): Promise<void> {
  await ctx.transaction(
    (tx) =>
      tx.query('UPDATE login_tries SET failures = greatest(failures - 1, 0) WHERE key = ANY ($1)', [
        keys.map(({ key }) => key),
      ]),
    { audited: false },
  );
}

/** After a login all is well with the account; its address is only given this try back. */
export async function forgetTries(tx: Transaction, [account, ...rest]: readonly TriedKey[]): Promise<void> {
  await tx.query('DELETE FROM login_tries WHERE key = $1', [account?.key]);
  await tx.query(
    `UPDATE login_tries SET failures = greatest(failures - 1, 0), blocked_until = clock_timestamp() WHERE key = ANY ($1)`,
    [rest.map(({ key }) => key)],
  );
}
