import { platformErrors, type Transaction } from '@isp/sdk';
import { defineStore, newId } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { Pool, PoolGives } from '../contract/index.ts';
import { networkText } from '../domain/network.ts';
import type { Places, PoolPlan } from '../domain/pool-places.ts';

/** A pool as the view `address_pools` has it. */
export type PoolRow = Omit<Pool, 'usedPercent'>;

/** Reading: pools with what is used of them. */
export const addressPools = defineStore<PoolRow>({
  name: 'address_pools',
  countedBy: 'pools',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    name: DataTypes.TEXT,
    cidr: DataTypes.TEXT,
    gives: DataTypes.TEXT,
    exclude: DataTypes.ARRAY(DataTypes.TEXT),
    delegatedPrefixLength: DataTypes.INTEGER,
    forEverybody: DataTypes.BOOLEAN,
    quarantineSeconds: DataTypes.INTEGER,
    capacity: DataTypes.BIGINT,
    used: DataTypes.BIGINT,
    quarantined: DataTypes.BIGINT,
    createdAt: DataTypes.DATE(3),
  },
  search: ['name', 'cidr'],
  bigIntegers: ['capacity', 'used', 'quarantined'],
});

/** What a pool is changed to. */
export interface PoolChange {
  readonly exclude: readonly string[];
  readonly plan: PoolPlan;
  readonly forEverybody: boolean;
  readonly quarantineSeconds: number;
}

/** @throws a unique violation of `pools_name` or `pools_for_everybody`, an exclusion violation of `pools_apart`. */
export async function insertPool(
  tx: Transaction,
  pool: PoolChange & { readonly name: string; readonly gives: PoolGives },
): Promise<PoolRow> {
  const id = newId();
  const { plan } = pool;
  await tx.query(
    `INSERT INTO pools (id, name, cidr, gives, unit_length, exclude, gaps, places, capacity, for_everybody, quarantine_seconds)
     VALUES ($1, $2, $3, $4, $5, $6, $7::int8multirange, $8, $9, $10, $11)`,
    [
      id,
      pool.name,
      networkText(plan.network),
      pool.gives,
      plan.unitLength,
      pool.exclude,
      multirange(plan.gaps),
      String(plan.places),
      String(plan.capacity),
      pool.forEverybody,
      pool.quarantineSeconds,
    ],
  );
  return addressPools.get(tx, id);
}

/** Changes a pool; who has something of it keeps it. The search for a free place begins anew. */
export async function updatePool(tx: Transaction, id: string, change: PoolChange): Promise<PoolRow> {
  const { plan } = change;
  await tx.query('SELECT 1 FROM pools WHERE id = $1 FOR UPDATE', [id]);
  await tx.query('UPDATE pool_leases SET counted = NOT place <@ $2::int8multirange WHERE pool_id = $1', [
    id,
    multirange(plan.gaps),
  ]);
  await tx.query(
    `UPDATE pools SET exclude = $2, gaps = $3::int8multirange, capacity = $4, for_everybody = $5, quarantine_seconds = $6,
       next_place = 0, used = (SELECT count(*) FROM pool_leases WHERE pool_id = $1 AND counted AND released_at IS NULL)
     WHERE id = $1`,
    [
      id,
      change.exclude,
      multirange(plan.gaps),
      String(plan.capacity),
      change.forEverybody,
      change.quarantineSeconds,
    ],
  );
  return addressPools.get(tx, id);
}

/** Removes a pool nobody has anything of. @throws `CONFLICT`. */
export async function deletePool(tx: Transaction, id: string): Promise<void> {
  await tx.query('SELECT 1 FROM pools WHERE id = $1 FOR UPDATE', [id]);
  const [held] = await tx.query(
    'SELECT 1 FROM pool_leases WHERE pool_id = $1 AND released_at IS NULL LIMIT 1',
    [id],
  );
  if (held) {
    throw platformErrors.CONFLICT({ reason: 'services have addresses of this pool; give them others first' });
  }
  await tx.query('DELETE FROM pool_leases WHERE pool_id = $1', [id]);
  await tx.query('DELETE FROM pools WHERE id = $1', [id]);
}

function multirange(places: readonly Places[]): string {
  return `{${places.map(({ from, to }) => `[${from},${to})`).join(',')}}`;
}
