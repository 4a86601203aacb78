import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { Job } from '../contract/index.ts';

/** Jobs without what they apply: `desired` may hold secrets, so only `data/desired-state.ts` reads it. */
export const jobs = defineStore<Job>({
  name: 'provision_jobs',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    serviceId: DataTypes.UUID,
    serviceType: DataTypes.TEXT,
    action: DataTypes.TEXT,
    status: DataTypes.TEXT,
    retryCount: DataTypes.INTEGER,
    scheduledAt: DataTypes.DATE,
    idempotencyKey: DataTypes.TEXT,
    desiredVersion: DataTypes.INTEGER,
    cancelRequested: DataTypes.BOOLEAN,
    dependsOn: DataTypes.ARRAY(DataTypes.UUID),
    blockedBy: DataTypes.UUID,
    device: DataTypes.TEXT,
    priority: DataTypes.INTEGER,
    manualReason: DataTypes.TEXT,
    createdAt: DataTypes.DATE,
    updatedAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
});
