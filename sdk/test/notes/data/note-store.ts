import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { Note } from '../contract/index.ts';

export const notes = defineStore<Note>({
  name: 'notes',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    resellerId: DataTypes.UUID,
    customerId: DataTypes.UUID,
    text: DataTypes.TEXT,
    reminded: DataTypes.INTEGER,
    createdAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
});
