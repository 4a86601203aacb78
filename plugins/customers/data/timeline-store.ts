import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { TimelineEntry } from '../contract/index.ts';

/** Read by the ISP and its resellers only: see the migration. */
export const timeline = defineStore<TimelineEntry>({
  name: 'timeline',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    resellerId: DataTypes.UUID,
    customerId: DataTypes.UUID,
    at: DataTypes.DATE,
    type: DataTypes.TEXT,
    plugin: DataTypes.TEXT,
    title: DataTypes.TEXT,
    ref: DataTypes.JSONB,
    actor: DataTypes.JSONB,
    requestId: DataTypes.TEXT,
  },
  owner: { reseller: 'resellerId' },
  defaultSort: '-at',
});

/**
 * Writes an entry with the reseller the customer has at this moment. An entry with this id that is there stays as it is, and
 * without the customer nothing is written.
 */
export async function writeEntry(tx: Transaction, entry: Omit<TimelineEntry, 'resellerId'>): Promise<void> {
  const { id, customerId, at, type, plugin, title, ref, actor, requestId } = entry;
  await tx.query(
    `INSERT INTO timeline (id, reseller_id, customer_id, at, type, plugin, title, ref, actor, request_id)
     SELECT $1, c.reseller_id, c.id, $3, $4, $5, $6, $7::jsonb, $8::jsonb, $9
     FROM (SELECT reseller_id, id FROM customers WHERE id = $2 FOR KEY SHARE) c
     ON CONFLICT (id) DO NOTHING`,
    [
      ...[id, customerId, at, type, plugin, title],
      ...[JSON.stringify(ref), actor ? JSON.stringify(actor) : null, requestId],
    ],
  );
}
