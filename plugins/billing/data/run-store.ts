import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { BillingRun, RunLine } from '../contract/index.ts';

/** A run with whose it is (the ISP's), and the last account it has looked at. */
export type RunRow = BillingRun & { readonly resellerId: string; readonly position?: string };

const shown = {
  id: { type: DataTypes.UUID, primaryKey: true },
  asOf: DataTypes.DATEONLY,
  timezone: DataTypes.TEXT,
  automatic: DataTypes.BOOLEAN,
  status: DataTypes.TEXT,
  planned: DataTypes.INTEGER,
  excluded: DataTypes.INTEGER,
  issued: DataTypes.INTEGER,
  refused: DataTypes.INTEGER,
  parked: DataTypes.INTEGER,
  failure: DataTypes.TEXT,
  startedBy: DataTypes.JSONB,
  createdAt: DataTypes.DATE,
  previewedAt: DataTypes.DATE,
  confirmedAt: DataTypes.DATE,
  finishedAt: DataTypes.DATE,
};

export const runs = defineStore<RunRow>({
  name: 'billing_runs',
  columns: { ...shown, resellerId: DataTypes.UUID, position: DataTypes.UUID },
  owner: { reseller: 'resellerId' },
});

export const runLines = defineStore<RunLine>({
  name: 'run_lines',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    runId: DataTypes.UUID,
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    status: DataTypes.TEXT,
    reason: DataTypes.TEXT,
    billOn: DataTypes.DATEONLY,
    kind: DataTypes.TEXT,
    text: DataTypes.TEXT,
    serviceId: DataTypes.UUID,
    from: DataTypes.DATEONLY,
    to: DataTypes.DATEONLY,
    amountMinor: DataTypes.BIGINT,
    currency: DataTypes.TEXT,
    createdAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId' },
  bigIntegers: ['amountMinor'],
});

/** A run as people see it. */
export function shownRun({ resellerId, position, ...run }: RunRow): BillingRun {
  return run;
}
