import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { CustomerAddress } from '../contract/index.ts';

export const addresses = defineStore<CustomerAddress>({
  name: 'addresses',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    resellerId: DataTypes.UUID,
    customerId: DataTypes.UUID,
    kind: DataTypes.TEXT,
    label: DataTypes.TEXT,
    address: DataTypes.JSONB,
    coordinates: DataTypes.JSONB,
    createdAt: DataTypes.DATE,
    updatedAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
});
