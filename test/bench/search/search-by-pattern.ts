import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';

/** The list of customers as it is without their words: `q` is looked for inside each row. */
export const searchByPattern = defineStore<{ id: string; name: string; createdAt: string }>({
  name: 'customers',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    resellerId: DataTypes.UUID,
    name: DataTypes.TEXT,
    email: DataTypes.TEXT,
    phone: DataTypes.TEXT,
    externalId: DataTypes.TEXT,
    createdAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId' },
  search: ['name', 'email', 'phone', 'externalId'],
});
