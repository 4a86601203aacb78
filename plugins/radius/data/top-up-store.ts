import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { TopUp } from '../contract/index.ts';
import type { TopUpLeft } from '../domain/allowance.ts';

/** Volume services were given on top of their quota. */
export const topUps = defineStore<TopUp & { resellerId: string; customerId: string }>({
  name: 'top_ups',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    serviceId: DataTypes.UUID,
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    bytes: DataTypes.BIGINT,
    leftBytes: DataTypes.BIGINT,
    validity: DataTypes.TEXT,
    reason: DataTypes.TEXT,
    createdAt: DataTypes.DATE(3),
    endedAt: DataTypes.DATE(3),
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
  bigIntegers: ['bytes', 'leftBytes'],
});

/** Top-ups of a service that still count, the oldest first. */
export async function openTopUps(tx: Transaction, serviceId: string): Promise<TopUpLeft[]> {
  const rows = await tx.query<{ id: string; left: string; validity: TopUpLeft['validity'] }>(
    `SELECT id, left_bytes::text AS left, validity FROM top_ups
     WHERE service_id = $1 AND ended_at IS NULL ORDER BY created_at, id`,
    [serviceId],
  );
  return rows.map(({ id, left, validity }) => ({ id, leftBytes: BigInt(left), validity }));
}

/** What a period left of them: those that are not named have ended. */
export async function settleTopUps(
  tx: Transaction,
  serviceId: string,
  left: readonly TopUpLeft[],
  now: string,
): Promise<void> {
  await tx.query(
    `UPDATE top_ups t SET left_bytes = coalesce(l.bytes, 0), ended_at = CASE WHEN l.id IS NULL THEN $3::timestamptz END
     FROM top_ups open LEFT JOIN json_to_recordset($2) AS l (id uuid, bytes bigint) ON l.id = open.id
     WHERE t.id = open.id AND open.service_id = $1 AND open.ended_at IS NULL`,
    [serviceId, JSON.stringify(left.map(({ id, leftBytes }) => ({ id, bytes: leftBytes.toString() }))), now],
  );
}
