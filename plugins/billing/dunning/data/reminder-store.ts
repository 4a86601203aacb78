import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { DunningReminder } from '../../contract/index.ts';

/** A reminder with whose it is. */
export type ReminderRow = DunningReminder & { readonly customerId: string; readonly resellerId: string };

const owner = { reseller: 'resellerId', customer: 'customerId' };

export const reminders = defineStore<ReminderRow>({
  name: 'dunning_reminders',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    invoiceId: DataTypes.UUID,
    step: DataTypes.INTEGER,
    kind: DataTypes.TEXT,
    status: DataTypes.TEXT,
    reason: DataTypes.TEXT,
    deliveryId: DataTypes.UUID,
    askedAt: DataTypes.DATE,
    leftAt: DataTypes.DATE,
  },
  owner,
});

/** What became of a delivery of comms, told before we had noted whose it is. It has the delivery's id. */
export interface OutcomeRow {
  readonly id: string;
  readonly customerId: string;
  readonly resellerId: string;
  /** Why it will never arrive; absent when it left. */
  readonly reason?: string;
  readonly at: string;
}

export const outcomes = defineStore<OutcomeRow>({
  name: 'dunning_outcomes',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    reason: DataTypes.TEXT,
    at: DataTypes.DATE,
  },
  owner,
});

/** A reminder as people see it. */
export function shownReminder({ customerId, resellerId, ...shown }: ReminderRow): DunningReminder {
  return shown;
}
