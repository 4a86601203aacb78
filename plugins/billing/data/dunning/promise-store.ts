import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { DunningHold, DunningPromise } from '../../contract/index.ts';

/** A promise with whose it is. */
export type PromiseRow = DunningPromise & {
  readonly customerId: string;
  readonly resellerId: string;
  readonly caseId: string;
  readonly createdAt: string;
};

const owner = { reseller: 'resellerId', customer: 'customerId' };

export const promises = defineStore<PromiseRow>({
  name: 'dunning_promises',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    caseId: DataTypes.UUID,
    until: DataTypes.DATEONLY,
    madeOn: DataTypes.DATEONLY,
    note: DataTypes.TEXT,
    recordedBy: DataTypes.JSONB,
    createdAt: DataTypes.DATE,
  },
  owner,
});

/** It has the customer's id. */
export const holds = defineStore<DunningHold & { readonly id: string }>({
  name: 'dunning_holds',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    reason: DataTypes.TEXT,
    until: DataTypes.DATEONLY,
    setBy: DataTypes.JSONB,
    createdAt: DataTypes.DATE,
  },
  owner,
});

/** A promise as people see it. */
export function shownPromise({ id, until, madeOn, note, recordedBy }: PromiseRow): DunningPromise {
  return { id, until, madeOn, recordedBy, ...(note ? { note } : {}) };
}
