import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { ParallelLine, ParallelRun } from '../contract/index.ts';

/** A comparison as it is stored: the ISP's, with the last customer it has looked at. */
export type ParallelRecord = ParallelRun & { readonly resellerId: string; readonly position?: string };

export const parallelRuns = defineStore<ParallelRecord>({
  name: 'parallel_runs',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    resellerId: DataTypes.UUID,
    asOf: DataTypes.DATEONLY,
    fileName: DataTypes.TEXT,
    amounts: DataTypes.TEXT,
    status: DataTypes.TEXT,
    position: DataTypes.UUID,
    customers: DataTypes.INTEGER,
    equal: DataTypes.INTEGER,
    differing: DataTypes.INTEGER,
    onlyThere: DataTypes.INTEGER,
    onlyHere: DataTypes.INTEGER,
    recordedBy: DataTypes.JSONB,
    createdAt: DataTypes.DATE,
    finishedAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId' },
});

/** A comparison as people see it. */
export function shownParallelRun({ resellerId, position, ...run }: ParallelRecord): ParallelRun {
  return run;
}

export const parallelLines = defineStore<ParallelLine>({
  name: 'parallel_lines',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    runId: DataTypes.UUID,
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    status: DataTypes.TEXT,
    reason: DataTypes.TEXT,
    theirText: DataTypes.TEXT,
    theirMinor: DataTypes.BIGINT,
    ourText: DataTypes.TEXT,
    ourMinor: DataTypes.BIGINT,
    currency: DataTypes.TEXT,
    from: DataTypes.DATEONLY,
    to: DataTypes.DATEONLY,
    serviceId: DataTypes.UUID,
    createdAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
  bigIntegers: ['theirMinor', 'ourMinor'],
});

/** Columns of `parallel_lines` with the SQL types of what is written. */
export const parallelColumns = {
  ...{ id: 'uuid', runId: 'uuid', customerId: 'uuid', resellerId: 'uuid', status: 'text', reason: 'text' },
  ...{ theirText: 'text', theirMinor: 'bigint', ourText: 'text', ourMinor: 'bigint', currency: 'text' },
  ...{ from: 'date', to: 'date', serviceId: 'uuid', createdAt: 'timestamptz' },
};

/** The next customers of a comparison: those the file has, and those something is due of. */
export async function nextCompared(
  tx: Transaction,
  { id, asOf, position }: ParallelRecord,
  most: number,
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM (
       SELECT DISTINCT customer_id AS id FROM parallel_lines WHERE run_id = $1 AND status = 'waiting'
       UNION SELECT id FROM billing_accounts WHERE next_bill_on <= $2::date
     ) c WHERE $3::uuid IS NULL OR id > $3::uuid ORDER BY id LIMIT $4`,
    [id, asOf, position ?? null, most],
  );
  return rows.map((row) => row.id);
}
