import type { Transaction } from '@isp/sdk';
import type { PoolGives, PoolNews } from '../contract/index.ts';
import { readNetwork } from '../domain/network.ts';
import type { PoolPlan } from '../domain/pool-places.ts';

/** A pool as giving out needs it. */
export interface LeasingPool {
  readonly id: string;
  readonly name: string;
  readonly gives: PoolGives;
  readonly system: Pick<PoolPlan, 'network' | 'unitLength'>;
}

interface PoolRow {
  readonly id: string;
  readonly name: string;
  readonly gives: PoolGives;
  readonly cidr: string;
  readonly unit: number;
}

/** Pools by name, those everybody has part in, and the ones an address or network is in. */
export async function findLeasingPools(
  tx: Transaction,
  wanted: { readonly names: readonly string[]; readonly containing?: readonly string[] },
): Promise<(LeasingPool & { readonly forEverybody: boolean })[]> {
  const rows = await tx.query<PoolRow & { forEverybody: boolean }>(
    `SELECT id, name, gives, cidr::text AS cidr, unit_length AS unit, for_everybody AS "forEverybody"
     FROM pools WHERE name = ANY ($1) OR for_everybody OR cidr >>= ANY ($2::inet[])`,
    [wanted.names, wanted.containing ?? []],
  );
  return rows.flatMap(({ cidr, unit, ...pool }) => {
    const network = readNetwork(cidr);
    return network ? [{ ...pool, system: { network, unitLength: unit } }] : [];
  });
}

/** What there are pools of. */
export async function kindsOfPools(tx: Transaction): Promise<ReadonlySet<PoolGives>> {
  const rows = await tx.query<{ gives: PoolGives }>('SELECT DISTINCT gives FROM pools');
  return new Set(rows.map(({ gives }) => gives));
}

/** Locks pools, always in one order, so that two services that exchange pools do not wait for each other. */
export async function lockPools(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.query('SELECT 1 FROM pools WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE', [ids]);
}

/** Notes that a pool is nearly full; answers its use where this was not noted before. */
export async function noteNearlyFull(
  tx: Transaction,
  poolId: string,
  percent: { readonly told: number; readonly over: number },
): Promise<PoolNews | undefined> {
  await tx.query(
    'UPDATE pools SET alarm_told = false WHERE id = $1 AND alarm_told AND used * 100 < capacity * $2',
    [poolId, percent.over],
  );
  const [row] = await tx.query<PoolNews>(
    `UPDATE pools SET alarm_told = true WHERE id = $1 AND NOT alarm_told AND used * 100 >= capacity * $2
     RETURNING id AS "poolId", name, used::float8 AS used, capacity::float8 AS capacity`,
    [poolId, percent.told],
  );
  return row;
}
