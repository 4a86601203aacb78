import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { CustomField } from '../contract/index.ts';

export const customFieldStore = defineStore<CustomField & { id: string }>({
  name: 'custom_fields',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    name: DataTypes.TEXT,
    title: DataTypes.TEXT,
    type: DataTypes.TEXT,
    options: DataTypes.JSONB,
    required: DataTypes.BOOLEAN,
    searchable: DataTypes.BOOLEAN,
    createdAt: DataTypes.DATE,
    updatedAt: DataTypes.DATE,
  },
});

/** All definitions, by name. */
export async function definedFields(tx: Transaction): Promise<CustomField[]> {
  const rows = await customFieldStore.listAll(tx, {});
  return rows.map(({ id: _, ...field }) => field).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Lets `q` find, or find no more, what customers have in a field; only those that have it are written. */
export async function reindexField(tx: Transaction, name: string): Promise<void> {
  await tx.query('UPDATE customers SET custom_fields = custom_fields WHERE jsonb_exists(custom_fields, $1)', [
    name,
  ]);
}
