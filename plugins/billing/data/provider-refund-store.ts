import type { Transaction } from '@isp/sdk';
import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';

/** Money of a payment that is to go back through its provider. Its id is that of the refund it becomes. */
export interface ProviderRefund {
  readonly id: string;
  readonly customerId: string;
  readonly resellerId: string;
  readonly paymentId: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly reason: string;
  readonly status: 'asked' | 'given-back' | 'declined';
  readonly refundRef?: string;
  readonly declineText?: string;
  readonly looks: number;
  readonly createdAt: string;
  readonly settledAt?: string;
}

export const providerRefunds = defineStore<ProviderRefund>({
  name: 'provider_refunds',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    paymentId: DataTypes.UUID,
    amountMinor: DataTypes.BIGINT,
    currency: DataTypes.TEXT,
    reason: DataTypes.TEXT,
    status: DataTypes.TEXT,
    refundRef: DataTypes.TEXT,
    declineText: DataTypes.TEXT,
    looks: DataTypes.INTEGER,
    createdAt: DataTypes.DATE,
    settledAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
  bigIntegers: ['amountMinor'],
});

/** What of a payment is on its way back and not booked yet. */
export async function sumOnTheWay(tx: Transaction, paymentId: string): Promise<bigint> {
  const [row] = await tx.query<{ sum: string }>(
    `SELECT coalesce(sum(amount_minor), 0)::text AS sum FROM provider_refunds WHERE payment_id = $1 AND status = 'asked'`,
    [paymentId],
  );
  return BigInt(row?.sum ?? '0');
}
