import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { PoolGives, PoolLease } from '../contract/index.ts';
import { readNetwork } from '../domain/network.ts';
import type { PoolPlan } from '../domain/pool-places.ts';

/** Reading: who has what of a pool. */
export const poolLeases = defineStore<PoolLease>({
  name: 'pool_leases',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    poolId: DataTypes.UUID,
    address: DataTypes.TEXT,
    fixed: DataTypes.BOOLEAN,
    serviceId: DataTypes.UUID,
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    assignedAt: DataTypes.DATE(3),
    releasedAt: DataTypes.DATE(3),
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
  defaultSort: 'assignedAt',
});

/** A pool as giving out needs it. */
export interface LeasingPool {
  readonly id: string;
  readonly name: string;
  readonly gives: PoolGives;
  readonly system: Pick<PoolPlan, 'network' | 'unitLength'>;
}

/** What a service has of a pool at the moment. */
export interface HeldLease {
  readonly id: string;
  readonly poolId: string;
  readonly gives: PoolGives;
  readonly place: string;
  readonly address: string;
}

interface PoolRow {
  readonly id: string;
  readonly name: string;
  readonly gives: PoolGives;
  readonly cidr: string;
  readonly unit: number;
}

/** Pools by name, those everybody has part in, and the ones an address is in. */
export async function findLeasingPools(
  tx: Transaction,
  wanted: { readonly names: readonly string[]; readonly containing?: string | undefined },
): Promise<(LeasingPool & { readonly forEverybody: boolean; readonly contains: boolean })[]> {
  const rows = await tx.query<PoolRow & { forEverybody: boolean; contains: boolean }>(
    `SELECT id, name, gives, cidr::text AS cidr, unit_length AS unit, for_everybody AS "forEverybody",
       coalesce(cidr >>= $2::inet, false) AS contains
     FROM pools WHERE name = ANY ($1) OR for_everybody OR cidr >>= $2::inet`,
    [wanted.names, wanted.containing ?? null],
  );
  return rows.flatMap(({ cidr, unit, ...pool }) => {
    const network = readNetwork(cidr);
    return network ? [{ ...pool, system: { network, unitLength: unit } }] : [];
  });
}

/** What a service has. */
export function findHeld(tx: Transaction, serviceId: string): Promise<HeldLease[]> {
  return tx.query<HeldLease>(
    `SELECT id, pool_id AS "poolId", gives, place::text AS place, address
     FROM pool_leases WHERE service_id = $1 AND released_at IS NULL`,
    [serviceId],
  );
}

/** Locks pools, always in one order, so that two services that exchange pools do not wait for each other. */
export async function lockPools(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.query('SELECT 1 FROM pools WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE', [ids]);
}

/** Gives a place back; its quarantine begins. */
export async function releaseLease(tx: Transaction, { id, poolId }: HeldLease): Promise<void> {
  const [row] = await tx.query<{ counted: boolean }>(
    'UPDATE pool_leases SET released_at = now() WHERE id = $1 RETURNING counted',
    [id],
  );
  if (row?.counted) await tx.query('UPDATE pools SET used = used - 1 WHERE id = $1', [poolId]);
}

/** What the service had of the pool before and nobody else got since. */
export async function findFormerPlace(
  tx: Transaction,
  poolId: string,
  serviceId: string,
): Promise<bigint | undefined> {
  const [row] = await tx.query<{ place: string }>(
    `SELECT place::text AS place FROM pool_leases WHERE pool_id = $1 AND service_id = $2 AND counted AND NOT fixed
     ORDER BY released_at DESC LIMIT 1`,
    [poolId, serviceId],
  );
  return row && BigInt(row.place);
}

/** The next free place of a pool; undefined when it is exhausted. */
export async function takePlace(tx: Transaction, poolId: string): Promise<bigint | undefined> {
  const [row] = await tx.query<{ place: string | null }>('SELECT take_place($1)::text AS place', [poolId]);
  return row?.place ? BigInt(row.place) : undefined;
}

/** Who has a place now; undefined when nobody has. */
export async function findHolder(
  tx: Transaction,
  poolId: string,
  place: bigint,
): Promise<string | undefined> {
  const [row] = await tx.query<{ serviceId: string }>(
    `SELECT service_id AS "serviceId" FROM pool_leases WHERE pool_id = $1 AND place = $2 AND released_at IS NULL`,
    [poolId, String(place)],
  );
  return row?.serviceId;
}

/** Notes who has a place from now on, instead of whoever had it before. */
export async function storeLease(
  tx: Transaction,
  lease: {
    readonly pool: LeasingPool;
    readonly place: bigint;
    readonly address: string;
    readonly fixed: boolean;
    readonly owner: { readonly serviceId: string; readonly customerId: string; readonly resellerId: string };
  },
): Promise<void> {
  const { pool, place, owner } = lease;
  await tx.query('DELETE FROM pool_leases WHERE pool_id = $1 AND place = $2', [pool.id, String(place)]);
  await tx.query(
    `WITH given AS (
       INSERT INTO pool_leases (pool_id, place, address, gives, fixed, counted, service_id, customer_id, reseller_id)
       SELECT id, $2, $3, gives, $4, NOT $2::bigint <@ gaps, $5, $6, $7 FROM pools WHERE id = $1 RETURNING counted)
     UPDATE pools SET used = used + 1 WHERE id = $1 AND (SELECT counted FROM given)`,
    [pool.id, String(place), lease.address, lease.fixed, owner.serviceId, owner.customerId, owner.resellerId],
  );
}

/** A pool whose use crossed a threshold. */
export interface PoolUse {
  readonly poolId: string;
  readonly name: string;
  readonly used: number;
  readonly capacity: number;
}

/** Notes that a pool is nearly full; answers its use where this was not noted before. */
export async function noteNearlyFull(
  tx: Transaction,
  poolId: string,
  percent: { readonly told: number; readonly over: number },
): Promise<PoolUse | undefined> {
  await tx.query(
    'UPDATE pools SET alarm_told = false WHERE id = $1 AND alarm_told AND used * 100 < capacity * $2',
    [poolId, percent.over],
  );
  const [row] = await tx.query<PoolUse>(
    `UPDATE pools SET alarm_told = true WHERE id = $1 AND NOT alarm_told AND used * 100 >= capacity * $2
     RETURNING id AS "poolId", name, used::float8 AS used, capacity::float8 AS capacity`,
    [poolId, percent.told],
  );
  return row;
}
