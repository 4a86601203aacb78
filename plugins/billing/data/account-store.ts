import type { Transaction } from '@isp/sdk';
import { defineStore, holdCustomers } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { BillingAccount } from '../contract/index.ts';

export const accounts = defineStore<BillingAccount>({
  name: 'billing_accounts',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    legalEntityId: DataTypes.UUID,
    type: DataTypes.TEXT,
    currency: DataTypes.TEXT,
    timezone: DataTypes.TEXT,
    cycleDay: DataTypes.INTEGER,
    termsDays: DataTypes.INTEGER,
    language: DataTypes.TEXT,
    taxIds: DataTypes.JSONB,
    taxExemption: DataTypes.JSONB,
    recipient: DataTypes.JSONB,
    status: DataTypes.TEXT,
    parkedReason: DataTypes.TEXT,
    autoPay: DataTypes.TEXT,
    invoiceDelivery: DataTypes.TEXT,
    nextBillOn: DataTypes.DATEONLY,
    usageUntil: DataTypes.DATEONLY,
    createdAt: DataTypes.DATE,
    updatedAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
});

/**
 * Locks accounts until the transaction ends, in the order of their ids so that two never wait for each other. Nor do their
 * customers move meanwhile: what is written with the reseller of the account is right.
 */
export async function lockAccounts(tx: Transaction, ids: readonly string[]): Promise<BillingAccount[]> {
  await holdCustomers(tx, ids);
  return accounts.lockAll(tx, { id: ids });
}

/** Has a run look at the account on a day, unless it looks earlier anyway. */
export async function billNoLaterThan(tx: Transaction, id: string, day: string): Promise<void> {
  await tx.query('UPDATE billing_accounts SET next_bill_on = least(next_bill_on, $2::date) WHERE id = $1', [
    id,
    day,
  ]);
}
