import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { JournalAccount } from '../contract/index.ts';

export const journalAccounts = defineStore<JournalAccount & { readonly id: string }>({
  name: 'journal_accounts',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    legalEntityId: DataTypes.UUID,
    ledgerAccount: DataTypes.TEXT,
    accountCode: DataTypes.TEXT,
  },
});
