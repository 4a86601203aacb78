import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { DunningReminder } from '../../contract/index.ts';

/** A reminder with whose it is. */
export type ReminderRow = DunningReminder & { readonly customerId: string; readonly resellerId: string };

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
  owner: { reseller: 'resellerId', customer: 'customerId' },
});

/** A reminder as people see it. */
export function shownReminder({ customerId, resellerId, ...shown }: ReminderRow): DunningReminder {
  return shown;
}
