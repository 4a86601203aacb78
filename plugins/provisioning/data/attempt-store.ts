import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { Attempt } from '../contract/index.ts';

export interface AttemptRow extends Attempt {
  readonly jobId: string;
  readonly resellerId: string;
  readonly customerId: string;
}

export const attempts = defineStore<AttemptRow>({
  name: 'provision_attempts',
  columns: {
    jobId: { type: DataTypes.UUID, primaryKey: true },
    number: { type: DataTypes.INTEGER, primaryKey: true },
    resellerId: DataTypes.UUID,
    customerId: DataTypes.UUID,
    startedAt: DataTypes.DATE,
    endedAt: DataTypes.DATE,
    outcome: DataTypes.TEXT,
    transcript: DataTypes.JSONB,
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
});

/** The tries of a job, oldest first, without their owner columns. */
export async function attemptsOf(tx: Transaction, jobId: string): Promise<Attempt[]> {
  const rows = await attempts.listAll(tx, { jobId });
  return rows
    .map(({ jobId: _job, resellerId: _reseller, customerId: _customer, ...attempt }) => attempt)
    .sort((one, other) => one.number - other.number);
}
