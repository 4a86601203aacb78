import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { WriteOff } from '../../contract/index.ts';

/** Rows are added and never changed: see the migration. */
export const writeOffs = defineStore<WriteOff>({
  name: 'write_offs',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    invoiceId: DataTypes.UUID,
    amountMinor: DataTypes.BIGINT,
    currency: DataTypes.TEXT,
    reason: DataTypes.TEXT,
    bookedOn: DataTypes.DATEONLY,
    recordedBy: DataTypes.JSONB,
    createdAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
  bigIntegers: ['amountMinor'],
});

/** What of an invoice is written off at present, in minor units. */
export async function writtenOff(tx: Transaction, invoiceId: string): Promise<bigint> {
  const rows = await writeOffs.listAll(tx, { invoiceId });
  return rows.reduce((sum, { amountMinor }) => sum + BigInt(amountMinor), 0n);
}
