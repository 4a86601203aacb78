import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { TariffRow } from '../domain/tariff-row.ts';

/** Tariffs belong to the whole installation: everybody signed in reads them, staff writes them. */
export const tariffs = defineStore<TariffRow>({
  name: 'tariffs',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    type: DataTypes.TEXT,
    name: DataTypes.TEXT,
    price: DataTypes.JSONB,
    billingPeriod: DataTypes.TEXT,
    billingMode: DataTypes.TEXT,
    fields: DataTypes.JSONB,
    terms: DataTypes.JSONB,
    validFrom: DataTypes.DATEONLY,
    validTo: DataTypes.DATEONLY,
    status: DataTypes.TEXT,
    createdAt: DataTypes.DATE,
  },
  search: ['name'],
});
