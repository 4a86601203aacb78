import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { ApiKey } from '../contract/index.ts';

/** A key as it is kept; its status follows from the time. */
export type KeyRow = Omit<ApiKey, 'status'>;

export const keys = defineStore<KeyRow>({
  name: 'keys',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    resellerId: DataTypes.UUID,
    customerId: DataTypes.UUID,
    userId: DataTypes.UUID,
    name: DataTypes.TEXT,
    scopes: DataTypes.ARRAY(DataTypes.TEXT),
    dailyQuota: DataTypes.BIGINT,
    monthlyQuota: DataTypes.BIGINT,
    ratePerSecond: DataTypes.INTEGER,
    expiresAt: DataTypes.DATE(3),
    revokedAt: DataTypes.DATE(3),
    createdAt: DataTypes.DATE(3),
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
  bigIntegers: ['dailyQuota', 'monthlyQuota'],
  search: ['name'],
});

/** Keys of one owner that count towards his limit: good ones, and those made since an instant. */
export async function countKeys(
  tx: Transaction,
  owner: { readonly resellerId: string; readonly customerId?: string | undefined; readonly since: string },
): Promise<number> {
  const [row] = await tx.query<{ count: string }>(
    `SELECT count(*) FROM keys WHERE reseller_id = $1 AND customer_id IS NOT DISTINCT FROM $2::uuid
       AND (created_at >= $3 OR (revoked_at IS NULL AND (expires_at IS NULL OR expires_at > clock_timestamp())))`,
    [owner.resellerId, owner.customerId ?? null, owner.since],
  );
  return Number(row?.count ?? 0);
}

/** Keeps others from counting or adding keys of the same owner until the transaction ends. */
export async function lockOwner(tx: Transaction, resellerId: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`api-keys: ${resellerId}`]);
}
