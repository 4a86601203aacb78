import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { WalletEntry } from '../contract/index.ts';

const owner = { reseller: 'resellerId' };

/** The wallet of a reseller, with its id. */
export interface WalletRow {
  readonly id: string;
  readonly resellerId: string;
  readonly currency: string;
  readonly prepaid: boolean;
  readonly balanceMinor: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export const wallets = defineStore<WalletRow>({
  name: 'wallets',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    resellerId: DataTypes.UUID,
    currency: DataTypes.TEXT,
    prepaid: DataTypes.BOOLEAN,
    balanceMinor: DataTypes.BIGINT,
    createdAt: DataTypes.DATE,
    updatedAt: DataTypes.DATE,
  },
  owner,
  bigIntegers: ['balanceMinor'],
});

/** What an order has taken from a wallet, with the service's id. */
export interface WalletHold {
  readonly id: string;
  readonly resellerId: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly status: 'held' | 'used' | 'released';
  readonly createdAt: string;
}

export const walletHolds = defineStore<WalletHold>({
  name: 'wallet_holds',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    resellerId: DataTypes.UUID,
    amountMinor: DataTypes.BIGINT,
    currency: DataTypes.TEXT,
    status: DataTypes.TEXT,
    createdAt: DataTypes.DATE,
  },
  owner,
  bigIntegers: ['amountMinor'],
});

/** Rows are added and never changed: see the migration. */
export const walletEntries = defineStore<WalletEntry>({
  name: 'wallet_entries',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    resellerId: DataTypes.UUID,
    kind: DataTypes.TEXT,
    amountMinor: DataTypes.BIGINT,
    balanceMinor: DataTypes.BIGINT,
    currency: DataTypes.TEXT,
    serviceId: DataTypes.UUID,
    reference: DataTypes.TEXT,
    recordedBy: DataTypes.JSONB,
    createdAt: DataTypes.DATE,
  },
  owner,
  bigIntegers: ['amountMinor', 'balanceMinor'],
});
