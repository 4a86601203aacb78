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

/** An entry as it is written; its reseller is that of the customer at this moment. */
export type NewEntry = Omit<TimelineEntry, 'resellerId'>;

/**
 * Writes an entry with the reseller the customer has at this moment. An entry with this id that is there stays as it is, and
 * without the customer nothing is written.
 */
export function writeEntry(tx: Transaction, entry: NewEntry): Promise<void> {
  return writeEntries(tx, [entry]);
}

/** The same for several, in one statement. */
export async function writeEntries(tx: Transaction, entries: readonly NewEntry[]): Promise<void> {
  await tx.query(
    `WITH entries AS (
       SELECT * FROM jsonb_to_recordset($1) AS e (id uuid, "customerId" uuid, at timestamptz, type text, plugin text,
         title text, ref jsonb, actor jsonb, "requestId" text)),
     known AS (
       SELECT reseller_id, id FROM customers WHERE id IN (SELECT "customerId" FROM entries) ORDER BY id FOR KEY SHARE)
     INSERT INTO timeline (id, reseller_id, customer_id, at, type, plugin, title, ref, actor, request_id)
     SELECT e.id, c.reseller_id, c.id, e.at, e.type, e.plugin, e.title, e.ref, e.actor, e."requestId"
     FROM entries e JOIN known c ON c.id = e."customerId" ORDER BY e.id
     ON CONFLICT (id) DO NOTHING`,
    [JSON.stringify(entries)],
  );
}
