import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { Commission, CommissionRule, Settlement } from '../contract/index.ts';

const owner = { reseller: 'resellerId' };

export const commissionRules = defineStore<CommissionRule>({
  name: 'commission_rules',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    resellerId: DataTypes.UUID,
    name: DataTypes.TEXT,
    appliesTo: DataTypes.TEXT,
    kind: DataTypes.TEXT,
    percent: DataTypes.TEXT,
    amountMinor: DataTypes.BIGINT,
    tiers: DataTypes.JSONB,
    currency: DataTypes.TEXT,
    tariffId: DataTypes.UUID,
    months: DataTypes.INTEGER,
    validFrom: DataTypes.DATEONLY,
    validTo: DataTypes.DATEONLY,
    createdBy: DataTypes.JSONB,
    createdAt: DataTypes.DATE,
    updatedAt: DataTypes.DATE,
  },
  owner,
  bigIntegers: ['amountMinor'],
});

/** A view: lines with what became of them. */
export const commissions = defineStore<Commission>({
  name: 'commissions',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    resellerId: DataTypes.UUID,
    ruleId: DataTypes.UUID,
    invoiceId: DataTypes.UUID,
    invoiceNumber: DataTypes.TEXT,
    paymentId: DataTypes.UUID,
    collectedMinor: DataTypes.BIGINT,
    amountMinor: DataTypes.BIGINT,
    currency: DataTypes.TEXT,
    reversesId: DataTypes.UUID,
    status: DataTypes.TEXT,
    earnedOn: DataTypes.DATEONLY,
    settlementId: DataTypes.UUID,
    createdAt: DataTypes.DATE,
  },
  owner,
  bigIntegers: ['amountMinor', 'collectedMinor'],
  countedBy: 'commission_lines',
});

/** A settlement with the last line there was when it was previewed. */
export type SettlementRow = Settlement & { readonly lastLine: number };

export const settlements = defineStore<SettlementRow>({
  name: 'settlements',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    resellerId: DataTypes.UUID,
    currency: DataTypes.TEXT,
    until: DataTypes.DATEONLY,
    status: DataTypes.TEXT,
    lineCount: DataTypes.INTEGER,
    linesMinor: DataTypes.BIGINT,
    carriedInMinor: DataTypes.BIGINT,
    payoutMinor: DataTypes.BIGINT,
    carriedOutMinor: DataTypes.BIGINT,
    lastLine: DataTypes.BIGINT,
    reference: DataTypes.TEXT,
    createdBy: DataTypes.JSONB,
    createdAt: DataTypes.DATE,
    confirmedAt: DataTypes.DATE,
    paidAt: DataTypes.DATE,
  },
  owner,
  bigIntegers: ['linesMinor', 'carriedInMinor', 'payoutMinor', 'carriedOutMinor', 'lastLine'],
});

/** A settlement as people see it. */
export function shownSettlement({ lastLine, ...settlement }: SettlementRow): Settlement {
  return settlement;
}

/** One after the other: whoever adds to the ledgers of resellers, or settles them. In the order of ids, so that two never wait for each other. */
export async function lockLedgers(tx: Transaction, resellerIds: readonly string[]): Promise<void> {
  for (const id of [...new Set(resellerIds)].sort())
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('billing.commission:' || $1, 0))`, [id]);
}
