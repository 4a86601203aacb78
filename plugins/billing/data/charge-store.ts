import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { Charge } from '../contract/index.ts';

/** Rows are added and never changed: see the migration. */
export const charges = defineStore<Charge>({
  name: 'charges',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    serviceId: DataTypes.UUID,
    text: DataTypes.TEXT,
    amountMinor: DataTypes.BIGINT,
    currency: DataTypes.TEXT,
    taxIds: DataTypes.JSONB,
    effectiveOn: DataTypes.DATEONLY,
    createdAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
  bigIntegers: ['amountMinor'],
});
