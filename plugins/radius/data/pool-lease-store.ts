import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { PoolGives, PoolLease } from '../contract/index.ts';
import type { LeasingPool } from './leasing-pool-store.ts';

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

/** What a service has of a pool at the moment. */
export interface HeldLease {
  readonly id: string;
  readonly poolId: string;
  readonly gives: PoolGives;
  readonly place: string;
  readonly address: string;
}

/** What a service has. */
export function findHeld(tx: Transaction, serviceId: string): Promise<HeldLease[]> {
  return tx.query<HeldLease>(
    `SELECT id, pool_id AS "poolId", gives, place::text AS place, address
     FROM pool_leases WHERE service_id = $1 AND released_at IS NULL`,
    [serviceId],
  );
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
