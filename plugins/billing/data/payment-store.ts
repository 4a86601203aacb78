import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { Allocation, Payment, PaymentWithAllocations, StatementLine } from '../contract/index.ts';

const owner = { reseller: 'resellerId', customer: 'customerId' };

export const payments = defineStore<Payment>({
  name: 'payments',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    kind: DataTypes.TEXT,
    amountMinor: DataTypes.BIGINT,
    settledMinor: DataTypes.BIGINT,
    currency: DataTypes.TEXT,
    method: DataTypes.TEXT,
    reference: DataTypes.TEXT,
    receivedOn: DataTypes.DATEONLY,
    ofPaymentId: DataTypes.UUID,
    reason: DataTypes.TEXT,
    recordedBy: DataTypes.JSONB,
    createdAt: DataTypes.DATE,
  },
  owner,
  bigIntegers: ['amountMinor', 'settledMinor'],
  search: ['reference'],
});

export const statement = defineStore<StatementLine>({
  name: 'statement_lines',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    kind: DataTypes.TEXT,
    refId: DataTypes.UUID,
    text: DataTypes.TEXT,
    amountMinor: DataTypes.BIGINT,
    balanceMinor: DataTypes.BIGINT,
    currency: DataTypes.TEXT,
    bookedOn: DataTypes.DATEONLY,
    createdAt: DataTypes.DATE,
  },
  owner,
  bigIntegers: ['amountMinor', 'balanceMinor'],
  countedBy: 'ledger_entries',
});

/** What the invoices have of a payment or credit note at present, in the order they got it. */
export async function allocationsOf(tx: Transaction, sourceId: string): Promise<Allocation[]> {
  const rows = await tx.query<{ invoiceId: string; amount: string }>(
    `SELECT invoice_id AS "invoiceId", sum(amount_minor)::text AS amount FROM allocations
     WHERE source_id = $1 GROUP BY invoice_id HAVING sum(amount_minor) <> 0 ORDER BY min(seq)`,
    [sourceId],
  );
  return rows.map(({ invoiceId, amount }) => ({ invoiceId, amountMinor: JSON.parse(amount) as number }));
}

/** A payment with what the invoices have of it, or `NOT_FOUND`. */
export async function paymentWithAllocations(tx: Transaction, id: string): Promise<PaymentWithAllocations> {
  const payment = await payments.get(tx, id);
  return { ...payment, allocations: await allocationsOf(tx, id) };
}
