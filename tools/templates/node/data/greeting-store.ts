import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { Greeting } from '../contract/index.ts';

export const greetings = defineStore<Greeting>({
  name: 'greetings',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    name: DataTypes.TEXT,
    text: DataTypes.TEXT,
    signature: DataTypes.TEXT,
    createdAt: DataTypes.DATE(3),
  },
});
