import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { Delivery } from '../contract/index.ts';

/** Deliveries without what they carry, which only `data/content.ts` reads. */
export const deliveries = defineStore<Delivery>({
  name: 'deliveries',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    resellerId: DataTypes.UUID,
    customerId: DataTypes.UUID,
    sender: DataTypes.TEXT,
    template: DataTypes.TEXT,
    to: { type: DataTypes.TEXT, field: 'recipient' },
    mode: DataTypes.TEXT,
    status: DataTypes.TEXT,
    messageId: DataTypes.TEXT,
    attempts: DataTypes.JSONB,
    tries: DataTypes.INTEGER,
    reason: DataTypes.TEXT,
    nextAttemptAt: DataTypes.DATE,
    sentAt: DataTypes.DATE,
    createdAt: DataTypes.DATE,
    updatedAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
});
