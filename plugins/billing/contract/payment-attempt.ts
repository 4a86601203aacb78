import { Currency, Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { Allocation, RecordedBy } from './payment.ts';
import { DeclineClass, MethodKind } from './payment-provider.ts';

/** `pending`: asked, or the provider says later. `unknown`: nobody knows yet; it is looked up before anything else is charged. */
export const AttemptStatus = Type.Union([
  Type.Literal('pending'),
  Type.Literal('succeeded'),
  Type.Literal('declined'),
  Type.Literal('unknown'),
]);
export type AttemptStatus = Static<typeof AttemptStatus>;

export const AttemptOrigin = Type.Union([Type.Literal('automatic'), Type.Literal('by-hand')]);

/** One try to charge a stored method. Its id is that of the payment it becomes. */
export const PaymentAttempt = Type.Object(
  {
    id: Id,
    customerId: Id,
    resellerId: Id,
    paymentMethodId: Id,
    provider: Type.String({ examples: ['stripe'] }),
    method: MethodKind,
    amountMinor: Type.Integer({ minimum: 1 }),
    currency: Currency,
    /** The invoice, where it is for one. */
    invoiceId: Type.Optional(Id),
    /** What it is to pay; what is more than that is credit. */
    allocations: Type.Array(Allocation),
    origin: AttemptOrigin,
    status: AttemptStatus,
    /** What the provider calls the charge. */
    chargeRef: Type.Optional(Type.String()),
    declineCode: Type.Optional(Type.String({ examples: ['insufficient_funds'] })),
    declineClass: Type.Optional(DeclineClass),
    /** Why it was declined, or is not known. */
    reason: Type.Optional(Type.String()),
    /** When the invoice is tried again by itself. */
    nextRetryAt: Type.Optional(Instant),
    /** When the provider is asked again what became of it. */
    nextLookAt: Type.Optional(Instant),
    recordedBy: RecordedBy,
    createdAt: Instant,
    settledAt: Type.Optional(Instant),
  },
  { title: 'PaymentAttempt' },
);
export type PaymentAttempt = Static<typeof PaymentAttempt>;

export const ListPaymentAttemptsParams = listParams({
  filters: {
    status: AttemptStatus,
    customerId: Id,
    invoiceId: Id,
    paymentMethodId: Id,
    provider: Type.String(),
    method: MethodKind,
    origin: AttemptOrigin,
    declineClass: DeclineClass,
    declineCode: Type.String(),
    currency: Currency,
  },
  ranges: { createdAt: Instant, nextRetryAt: Instant, amountMinor: Type.Integer() },
  sorts: ['createdAt'],
});

/** The attempt that was declined; another method than its own, if one is named. */
export const RetryPaymentParams = Type.Object({ id: Id, paymentMethodId: Type.Optional(Id) });
export type RetryPaymentParams = Static<typeof RetryPaymentParams>;

/** The invoice, and the method; default: the customer's default method. */
export const PayInvoiceParams = Type.Object({ id: Id, paymentMethodId: Type.Optional(Id) });
export type PayInvoiceParams = Static<typeof PayInvoiceParams>;

/** A call-back as it came, for the provider of this name. */
export const PaymentWebhookParams = Type.Object({
  provider: Type.String({ pattern: '^[a-z][a-z0-9-]{1,39}$', examples: ['stripe'] }),
  body: Type.String(),
  headers: Type.Record(Type.String(), Type.String()),
});
export type PaymentWebhookParams = Static<typeof PaymentWebhookParams>;

/** How many things a call-back told; those of no interest or known before included. */
export const WebhookReceipt = Type.Object({ events: Type.Integer({ minimum: 0, examples: [1] }) });
export type WebhookReceipt = Static<typeof WebhookReceipt>;
