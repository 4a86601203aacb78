import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { Delivery } from '../contract/index.ts';

export const deliveries = defineStore<Delivery>({
  name: 'webhook_deliveries',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    endpointId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    messageId: DataTypes.TEXT,
    event: DataTypes.TEXT,
    body: DataTypes.TEXT,
    status: DataTypes.TEXT,
    tries: DataTypes.INTEGER,
    attempts: DataTypes.JSONB,
    reason: DataTypes.TEXT,
    nextAttemptAt: DataTypes.DATE,
    replayOf: DataTypes.UUID,
    deliveredAt: DataTypes.DATE,
    createdAt: DataTypes.DATE,
    updatedAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId' },
});
