import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { PaymentAttempt } from '../contract/index.ts';

/** A try with what is needed to carry it to its end. */
export interface PaymentAttemptRow extends PaymentAttempt {
  /** How often the provider was asked what became of it. */
  readonly looks: number;
  /** Absent: the provider was never asked. */
  readonly askedAt?: string;
}

export const paymentAttempts = defineStore<PaymentAttemptRow>({
  name: 'payment_attempts',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    paymentMethodId: DataTypes.UUID,
    provider: DataTypes.TEXT,
    method: DataTypes.TEXT,
    amountMinor: DataTypes.BIGINT,
    currency: DataTypes.TEXT,
    invoiceId: DataTypes.UUID,
    allocations: DataTypes.JSONB,
    origin: DataTypes.TEXT,
    status: DataTypes.TEXT,
    chargeRef: DataTypes.TEXT,
    declineCode: DataTypes.TEXT,
    declineClass: DataTypes.TEXT,
    reason: DataTypes.TEXT,
    nextRetryAt: DataTypes.DATE,
    nextLookAt: DataTypes.DATE,
    looks: DataTypes.INTEGER,
    askedAt: DataTypes.DATE,
    recordedBy: DataTypes.JSONB,
    createdAt: DataTypes.DATE,
    settledAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
  bigIntegers: ['amountMinor'],
});

/** A try as people see it. */
export function shownAttempt({ looks: _, askedAt: __, ...attempt }: PaymentAttemptRow): PaymentAttempt {
  return attempt;
}

/** A try is over when it is known how it ended. */
export function isOver({ status }: Pick<PaymentAttempt, 'status'>): boolean {
  return status === 'succeeded' || status === 'declined';
}

/** A try of the customer that is not over and is for one of these invoices; without invoices one that is for none. */
export async function findUnderway(
  tx: Transaction,
  customerId: string,
  invoiceIds: readonly string[],
): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(
    `SELECT id FROM payment_attempts WHERE customer_id = $1 AND status IN ('pending', 'unknown')
       AND (CASE WHEN cardinality($2::text[]) = 0 THEN allocations = '[]'
         ELSE EXISTS (SELECT FROM jsonb_array_elements(allocations) a WHERE a ->> 'invoiceId' = ANY ($2::text[])) END)
     LIMIT 1`,
    [customerId, invoiceIds],
  );
  return row?.id;
}

/** What is paid in another way is tried no more. */
export async function forgetRetries(tx: Transaction, customerIds: readonly string[]): Promise<void> {
  if (customerIds.length === 0) return;
  await tx.query(
    `UPDATE payment_attempts a SET next_retry_at = NULL FROM documents d
     WHERE a.customer_id = ANY ($1::uuid[]) AND a.next_retry_at IS NOT NULL AND d.id = a.invoice_id AND d.status <> 'issued'`,
    [customerIds],
  );
}
