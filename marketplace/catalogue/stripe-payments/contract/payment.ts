import { Id, Instant, listParams, Money } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/** Where a payment stands. `creating`: sent to Stripe, and the answer is not known yet. */
export const PaymentStatus = Type.Union([
  Type.Literal('creating'),
  Type.Literal('requires-payment-method'),
  Type.Literal('requires-confirmation'),
  Type.Literal('requires-action'),
  Type.Literal('processing'),
  Type.Literal('requires-capture'),
  Type.Literal('succeeded'),
  Type.Literal('cancelled'),
]);
export type PaymentStatus = Static<typeof PaymentStatus>;

/** Why a payment was declined. A hard decline (stolen card, …) is never to be tried again with this card. */
export const PaymentFailure = Type.Object({
  code: Type.String(),
  declineCode: Type.Optional(Type.String()),
  message: Type.String({ description: 'For the customer to read' }),
  hard: Type.Boolean(),
  chargeId: Type.Optional(Type.String({ description: 'Which try it was, ch_…' })),
});
export type PaymentFailure = Static<typeof PaymentFailure>;

export const DisputeStatus = Type.Union([Type.Literal('open'), Type.Literal('won'), Type.Literal('lost')]);
export type DisputeStatus = Static<typeof DisputeStatus>;

/** A payment through Stripe. */
export const Payment = Type.Object({
  id: Id,
  customerId: Id,
  resellerId: Id,
  amount: Money,
  /** Refunded so far, in the minor units of `amount`. */
  refundedMinor: Type.Integer({ minimum: 0 }),
  status: PaymentStatus,
  failure: Type.Optional(PaymentFailure),
  dispute: Type.Optional(DisputeStatus),
  description: Type.Optional(Type.String()),
  /** Stripe's id, `pi_…`. */
  intentId: Type.Optional(Type.String()),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Payment = Static<typeof Payment>;

/** A payment with what the customer's browser needs to confirm it; never stored. */
export const PaymentToConfirm = Type.Object({
  ...Payment.properties,
  clientSecret: Type.Optional(Type.String()),
});
export type PaymentToConfirm = Static<typeof PaymentToConfirm>;

const IdempotencyKey = Type.String({
  minLength: 1,
  maxLength: 200,
  pattern: '^[!-~]+$',
  description: 'Chosen by whoever asks: the same key is the same payment, however often it is asked',
});
const MethodId = Type.String({ pattern: '^[\\w-]{3,120}$', description: 'Saved payment method, pm_…' });

/** With a payment method it is charged at once; without one the customer confirms it with the client secret. */
export const CreatePaymentParams = Type.Object({
  customerId: Id,
  amount: Type.Object({
    amountMinor: Type.Integer({ minimum: 1, maximum: 99_999_999_999 }),
    currency: Money.properties.currency,
  }),
  idempotencyKey: IdempotencyKey,
  description: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
  paymentMethodId: Type.Optional(MethodId),
  /** The customer is not there, as for a monthly charge. */
  offSession: Type.Optional(Type.Boolean()),
});
export type CreatePaymentParams = Static<typeof CreatePaymentParams>;

export const ConfirmPaymentParams = Type.Object({
  id: Id,
  idempotencyKey: IdempotencyKey,
  paymentMethodId: Type.Optional(MethodId),
  offSession: Type.Optional(Type.Boolean()),
});
export type ConfirmPaymentParams = Static<typeof ConfirmPaymentParams>;

/** Without an amount all that is left. */
export const RefundParams = Type.Object({
  id: Id,
  idempotencyKey: IdempotencyKey,
  amountMinor: Type.Optional(Type.Integer({ minimum: 1 })),
  reason: Type.Optional(
    Type.Union([
      Type.Literal('duplicate'),
      Type.Literal('fraudulent'),
      Type.Literal('requested_by_customer'),
    ]),
  ),
});
export type RefundParams = Static<typeof RefundParams>;

/** A refund Stripe took; the money is back when the event `payment-refunded` says so. */
export const Refund = Type.Object({
  refundId: Type.String(),
  status: Type.String({ description: 'pending, succeeded, requires_action, failed or canceled' }),
  amount: Money,
});
export type Refund = Static<typeof Refund>;

export const ListPaymentsParams = listParams({
  filters: { customerId: Id, status: PaymentStatus },
  ranges: { createdAt: Type.String({ format: 'date-time' }) },
  sorts: ['createdAt'],
});
