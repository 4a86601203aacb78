import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { Endpoint } from '../contract/index.ts';

/** Endpoints without their secrets, which only `data/secrets.ts` reads. */
export const endpoints = defineStore<Endpoint>({
  name: 'webhook_endpoints',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    resellerId: DataTypes.UUID,
    url: DataTypes.TEXT,
    description: DataTypes.TEXT,
    events: DataTypes.JSONB,
    contact: DataTypes.TEXT,
    status: DataTypes.TEXT,
    disabledReason: DataTypes.TEXT,
    disabledAt: DataTypes.DATE,
    failingSince: DataTypes.DATE,
    lastFailureAt: DataTypes.DATE,
    previousSecretUntil: DataTypes.DATE,
    createdAt: DataTypes.DATE,
    updatedAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId' },
});
