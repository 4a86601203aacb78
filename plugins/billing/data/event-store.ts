import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { BillingEvent } from '../contract/index.ts';

/** An event with its place in the order in which events were taken down. */
export type StoredEvent = BillingEvent & { readonly seq: number };

/** Rows are added and never changed: see the migration. */
export const events = defineStore<StoredEvent>({
  name: 'billing_events',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    seq: { type: DataTypes.BIGINT, autoIncrement: true },
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    serviceId: DataTypes.UUID,
    kind: DataTypes.TEXT,
    happenedAt: DataTypes.DATE,
    effectiveOn: DataTypes.DATEONLY,
    terms: DataTypes.JSONB,
    reason: DataTypes.TEXT,
    source: DataTypes.TEXT,
    createdAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
  bigIntegers: ['seq'],
});

/** An event as people see it. */
export function shownEvent({ seq, ...event }: StoredEvent): BillingEvent {
  return event;
}
