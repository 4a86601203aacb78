import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { ScheduledChange } from '../contract/index.ts';

export const scheduledChanges = defineStore<ScheduledChange>({
  name: 'scheduled_changes',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    serviceId: DataTypes.UUID,
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    wish: DataTypes.TEXT,
    tariffId: DataTypes.UUID,
    reason: DataTypes.TEXT,
    dueOn: DataTypes.DATEONLY,
    dueAt: DataTypes.DATE,
    status: DataTypes.TEXT,
    outcome: DataTypes.TEXT,
    createdAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
  defaultSort: 'dueAt',
});

/** Of one service, one change of each kind may wait. */
export const oneWaiting = 'scheduled_changes_waiting';
