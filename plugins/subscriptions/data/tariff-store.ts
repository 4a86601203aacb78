import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { Tariff } from '../contract/index.ts';

/** Tariffs belong to the whole installation: everybody signed in reads them, staff writes them. */
export const tariffs = defineStore<Tariff>({
  name: 'tariffs',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    type: DataTypes.TEXT,
    name: DataTypes.TEXT,
    price: DataTypes.JSONB,
    billingPeriod: DataTypes.TEXT,
    billingMode: DataTypes.TEXT,
    downKbps: DataTypes.INTEGER,
    upKbps: DataTypes.INTEGER,
    quotaBytes: DataTypes.BIGINT,
    status: DataTypes.TEXT,
    createdAt: DataTypes.DATE,
  },
  search: ['name'],
  bigIntegers: ['quotaBytes'],
});
