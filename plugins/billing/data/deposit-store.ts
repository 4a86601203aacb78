import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { Deposit } from '../contract/index.ts';

export const deposits = defineStore<Deposit>({
  name: 'deposits',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    amountMinor: DataTypes.BIGINT,
    leftMinor: DataTypes.BIGINT,
    currency: DataTypes.TEXT,
    method: DataTypes.TEXT,
    reason: DataTypes.TEXT,
    status: DataTypes.TEXT,
    takenOn: DataTypes.DATEONLY,
    recordedBy: DataTypes.JSONB,
    createdAt: DataTypes.DATE,
    updatedAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
  bigIntegers: ['amountMinor', 'leftMinor'],
});
