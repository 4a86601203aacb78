import { platformErrors, type Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { BankAccount } from '../contract/index.ts';

/** Accounts of the companies that bill: everybody may see where to pay. */
export const bankAccounts = defineStore<BankAccount>({
  name: 'bank_accounts',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    legalEntityId: DataTypes.UUID,
    name: DataTypes.TEXT,
    iban: DataTypes.TEXT,
    accountNumber: DataTypes.TEXT,
    bic: DataTypes.TEXT,
    currency: DataTypes.TEXT,
    creditorId: DataTypes.TEXT,
    csvFormat: DataTypes.JSONB,
    ach: DataTypes.JSONB,
    createdAt: DataTypes.DATE,
    updatedAt: DataTypes.DATE,
  },
});

/** An account by its id, or `NOT_FOUND`. */
export async function bankAccount(tx: Transaction, id: string): Promise<BankAccount> {
  const found = await bankAccounts.find(tx, { id });
  if (!found) throw platformErrors.NOT_FOUND({ id });
  return found;
}
