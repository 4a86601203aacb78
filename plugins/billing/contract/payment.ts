import { CivilDate, Currency, Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';

export const PaymentKind = Type.Union([
  Type.Literal('payment'),
  Type.Literal('refund'),
  Type.Literal('reversal'),
]);
const method = Type.String({
  pattern: '^[a-z][a-z0-9-]{1,29}$',
  description: 'How: cash, transfer, card …',
  examples: ['cash'],
});
const reference = Type.String({ minLength: 1, maxLength: 200 });

/** Who entered it. */
export const RecordedBy = Type.Object({ id: Type.Optional(Id), name: Type.String() });

/** Money that came in (positive), or went back as a refund or a reversal (negative). */
export const Payment = Type.Object(
  {
    id: Id,
    customerId: Id,
    resellerId: Id,
    kind: PaymentKind,
    amountMinor: Type.Integer(),
    /** Of a payment: used by invoices or gone back; the rest is credit. */
    settledMinor: Type.Integer(),
    currency: Currency,
    method,
    reference: Type.Optional(reference),
    receivedOn: CivilDate,
    /** The payment a refund or reversal takes back. */
    ofPaymentId: Type.Optional(Id),
    reason: Type.Optional(Type.String()),
    recordedBy: RecordedBy,
    createdAt: Instant,
  },
  { title: 'Payment' },
);
export type Payment = Static<typeof Payment>;

/** What of a payment an invoice has. */
export const Allocation = Type.Object({ invoiceId: Id, amountMinor: Type.Integer({ minimum: 1 }) });
export type Allocation = Static<typeof Allocation>;

export const PaymentWithAllocations = Type.Object(
  { ...Payment.properties, allocations: Type.Array(Allocation) },
  { title: 'PaymentWithAllocations' },
);
export type PaymentWithAllocations = Static<typeof PaymentWithAllocations>;

/**
 * Without `allocations` the oldest invoices are paid first. With `paymentMethodId` that method is charged, and the answer
 * says how it ended.
 */
export const RecordPaymentParams = Type.Object({
  customerId: Id,
  amountMinor: Type.Integer({ minimum: 1, maximum: 1_000_000_000_000 }),
  currency: Currency,
  method,
  reference: Type.Optional(reference),
  receivedOn: Type.Optional(
    Type.String({ format: 'date', description: 'Default: today in the account’s zone; not a later day' }),
  ),
  allocations: Type.Optional(Type.Array(Allocation, { maxItems: 200 })),
  paymentMethodId: Type.Optional(
    Type.String({ format: 'uuid', description: 'Charges this stored method of the customer' }),
  ),
});
export type RecordPaymentParams = Static<typeof RecordPaymentParams>;

const reason = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' });

/** Gives money back; without an amount all that is left of the payment. */
export const RefundPaymentParams = Type.Object({
  id: Id,
  amountMinor: Type.Optional(Type.Integer({ minimum: 1 })),
  reason,
  byHand: Type.Optional(
    Type.Boolean({
      description:
        'The money goes back in another way than through the provider that took it: it is booked only',
    }),
  ),
});
export type RefundPaymentParams = Static<typeof RefundPaymentParams>;

/** The payment did not come after all: a chargeback, a returned debit, a mistake. */
export const ReversePaymentParams = Type.Object({ id: Id, reason });
export type ReversePaymentParams = Static<typeof ReversePaymentParams>;

/** The invoices that get it from now on; what is left is credit. */
export const AllocatePaymentParams = Type.Object({
  id: Id,
  allocations: Type.Array(Allocation, { maxItems: 200 }),
});
export type AllocatePaymentParams = Static<typeof AllocatePaymentParams>;

const filters = { kind: PaymentKind, customerId: Id, currency: Currency, method, ofPaymentId: Id };
const ranges = { receivedOn: CivilDate, amountMinor: Type.Integer(), createdAt: Instant };
export const ListPaymentsParams = listParams({ filters, ranges, sorts: ['createdAt'], search: true });

/** A line of the account's statement. */
export const StatementLine = Type.Object(
  {
    id: Id,
    customerId: Id,
    resellerId: Id,
    kind: Type.Union([
      ...PaymentKind.anyOf,
      Type.Literal('invoice'),
      Type.Literal('credit-note'),
      Type.Literal('deposit'),
      Type.Literal('deposit-return'),
      Type.Literal('write-off'),
      Type.Literal('write-off-return'),
    ]),
    /** The document, payment, deposit or write-off. */
    refId: Id,
    text: Type.String({ examples: ['INV-000001'] }),
    amountMinor: Type.Integer({ description: 'Positive: more is owed' }),
    balanceMinor: Type.Integer({ description: 'What is owed after it' }),
    currency: Currency,
    bookedOn: CivilDate,
    createdAt: Instant,
  },
  { title: 'StatementLine' },
);
export type StatementLine = Static<typeof StatementLine>;

export const ListStatementParams = Type.Object({
  id: Id,
  ...listParams({ ranges: { bookedOn: CivilDate }, sorts: ['createdAt'] }).properties,
});
