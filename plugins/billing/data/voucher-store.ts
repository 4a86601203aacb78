import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { VoucherBatch } from '../contract/index.ts';

export const voucherBatches = defineStore<VoucherBatch>({
  name: 'voucher_batches',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    resellerId: DataTypes.UUID,
    name: DataTypes.TEXT,
    vouchers: DataTypes.INTEGER,
    redeemed: DataTypes.INTEGER,
    amountMinor: DataTypes.BIGINT,
    currency: DataTypes.TEXT,
    expiresOn: DataTypes.DATEONLY,
    blockedAt: DataTypes.DATE,
    madeBy: DataTypes.JSONB,
    createdAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId' },
  bigIntegers: ['amountMinor'],
});

/** A voucher: good while it is no payment. */
export interface Voucher {
  readonly id: string;
  readonly resellerId: string;
  readonly batchId: string;
  readonly codeHash: string;
  readonly paymentId?: string;
  readonly redeemedAt?: string;
}

export const vouchers = defineStore<Voucher>({
  name: 'vouchers',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    resellerId: DataTypes.UUID,
    batchId: DataTypes.UUID,
    codeHash: DataTypes.TEXT,
    paymentId: DataTypes.UUID,
    redeemedAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId' },
});
