import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { Note } from '../contract/index.ts';

/** Customers own none of them: see the migration. */
export const notes = defineStore<Note>({
  name: 'notes',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    resellerId: DataTypes.UUID,
    customerId: DataTypes.UUID,
    text: DataTypes.TEXT,
    pinned: DataTypes.BOOLEAN,
    author: DataTypes.JSONB,
    createdAt: DataTypes.DATE,
    updatedAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId' },
  search: ['text'],
});
