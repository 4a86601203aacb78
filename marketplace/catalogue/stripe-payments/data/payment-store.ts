import { defineStore } from '@isp/sdk/data';
import { DataTypes } from 'sequelize';
import type { CreatePaymentParams, Payment } from '../contract/index.ts';

/** A payment with what only this plugin needs. What is answered goes through `shownPayment`. */
export interface PaymentRow extends Payment {
  readonly idempotencyKey: string;
  /** What was asked, to tell a repetition from another payment with the same key. */
  readonly asked: Omit<CreatePaymentParams, 'idempotencyKey'>;
  /** Seconds since 1970 of Stripe's newest event about its status. */
  readonly lastEventAt: number;
}

export const payments = defineStore<PaymentRow>({
  name: 'stripe_payments',
  columns: {
    id: { type: DataTypes.UUID, primaryKey: true },
    customerId: DataTypes.UUID,
    resellerId: DataTypes.UUID,
    amount: DataTypes.JSONB,
    refundedMinor: DataTypes.BIGINT,
    status: DataTypes.TEXT,
    failure: DataTypes.JSONB,
    dispute: DataTypes.TEXT,
    description: DataTypes.TEXT,
    intentId: DataTypes.TEXT,
    idempotencyKey: DataTypes.TEXT,
    asked: DataTypes.JSONB,
    lastEventAt: DataTypes.BIGINT,
    createdAt: DataTypes.DATE,
    updatedAt: DataTypes.DATE,
  },
  owner: { reseller: 'resellerId', customer: 'customerId' },
  bigIntegers: ['refundedMinor', 'lastEventAt'],
});

/** A payment as others see it. */
export function shownPayment({
  idempotencyKey: _,
  asked: __,
  lastEventAt: ___,
  ...payment
}: PaymentRow): Payment {
  return payment;
}
