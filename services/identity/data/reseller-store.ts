import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { Reseller } from '../contract/index.ts';

interface ResellerRow extends Reseller {
  /** Ids from the root down to the reseller itself. */
  readonly path: readonly string[];
}

export const resellers = defineStore<ResellerRow>({
  name: 'resellers',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    parentId: DataTypes.UUID,
    path: DataTypes.ARRAY(DataTypes.UUID),
    depth: DataTypes.INTEGER,
    name: DataTypes.TEXT,
    email: DataTypes.TEXT,
    phone: DataTypes.TEXT,
    externalId: DataTypes.TEXT,
    status: DataTypes.TEXT,
    createdAt: DataTypes.DATE(3),
    updatedAt: DataTypes.DATE(3),
  },
  owner: { reseller: 'id' },
  search: ['name', 'email', 'externalId'],
});

/** A reseller as actions answer it. */
export function toReseller({ path: _, ...reseller }: ResellerRow): Reseller {
  return reseller;
}

/** One change of the tree after the other: two moves at once could make a loop. Ends with the transaction. */
export async function lockTree(tx: Transaction): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('identity.resellers'))`);
}

/** Levels of resellers from this one down, itself included. */
export async function heightOf(tx: Transaction, id: string): Promise<number> {
  const [row] = await tx.query<{ height: number }>(
    `SELECT max(cardinality(path) - array_position(path, $1::uuid)) + 1 AS height FROM resellers WHERE path @> ARRAY[$1::uuid]`,
    [id],
  );
  return row?.height ?? 1;
}

/** Hangs a reseller and all below it under another parent. */
export async function hangUnder(tx: Transaction, id: string, parent: ResellerRow): Promise<void> {
  await tx.query(
    `UPDATE resellers SET path = $2::uuid[] || path[array_position(path, $1::uuid):], updated_at = now(),
       parent_id = CASE WHEN id = $1 THEN $3::uuid ELSE parent_id END
     WHERE path @> ARRAY[$1::uuid]`,
    [id, parent.path, parent.id],
  );
}

/** Open resellers right below one. */
export async function openChildren(tx: Transaction, id: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM resellers WHERE parent_id = $1 AND status = 'active'`,
    [id],
  );
  return row?.count ?? 0;
}
