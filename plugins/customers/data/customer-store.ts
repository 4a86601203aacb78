import { defineStore } from '@isp/sdk/data';
import { DataTypes, Op } from 'sequelize';
import type { Customer } from '../contract/index.ts';

export const customers = defineStore<Customer>({
  name: 'customers',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    resellerId: DataTypes.UUID,
    name: DataTypes.TEXT,
    email: DataTypes.TEXT,
    phone: DataTypes.TEXT,
    type: DataTypes.TEXT,
    status: DataTypes.TEXT,
    address: DataTypes.JSONB,
    billing: DataTypes.JSONB,
    externalId: DataTypes.TEXT,
    customFields: DataTypes.JSONB,
    tags: DataTypes.JSONB,
    createdAt: DataTypes.DATE,
    updatedAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId', customer: 'id' },
  search: ['name', 'email', 'phone', 'externalId', 'searchable_fields'],
  searchByWords: true,
});

/** The condition of customers that have a tag. */
export function taggedWith(tag: string): Record<string, unknown> {
  return { tags: { [Op.contains]: [tag] } };
}
