import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { Contact } from '../contract/index.ts';

export const contacts = defineStore<Contact>({
  name: 'contacts',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    resellerId: DataTypes.UUID,
    customerId: DataTypes.UUID,
    name: DataTypes.TEXT,
    email: DataTypes.TEXT,
    phone: DataTypes.TEXT,
    roles: DataTypes.JSONB,
    createdAt: DataTypes.DATE,
    updatedAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
  search: ['name', 'email', 'phone'],
});
