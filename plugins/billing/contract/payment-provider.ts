import { Currency, Id } from '@isp/sdk';
import { type Static, Type } from 'typebox';

/** The seam a plugin fills to move money for billing; the offer's name is how methods and call-backs name the provider. */
export const paymentProviderSeam = 'billing.payment-provider';

/** What a provider calls a thing of its own. */
const ref = (examples: string[]) =>
  Type.String({ minLength: 1, maxLength: 200, pattern: '^[!-~]+$', examples });
const chargeRef = ref(['ch_1']);
const methodRef = ref(['pm_1']);
const money = { amountMinor: Type.Integer({ minimum: 1, maximum: 1_000_000_000_000 }), currency: Currency };
const text = Type.String({ maxLength: 300 });
const code = Type.String({ pattern: '^[a-z][a-z0-9_-]{0,59}$', examples: ['insufficient_funds'] });

/** `soft`: it may work later. `hard`: never with this method. `authentication`: the customer has to confirm it himself. */
export const DeclineClass = Type.Union([
  Type.Literal('soft'),
  Type.Literal('hard'),
  Type.Literal('authentication'),
]);
export type DeclineClass = Static<typeof DeclineClass>;

/** How a method pays: a card, a direct debit, or cash at somebody who takes it. */
export const MethodKind = Type.Union([
  Type.Literal('card'),
  Type.Literal('sepa-debit'),
  Type.Literal('ach-debit'),
  Type.Literal('cash'),
]);
export type MethodKind = Static<typeof MethodKind>;

/** Keeps a method for later charges, by the token the customer's browser got from the provider. */
export const StoreMethodWish = Type.Object({
  wish: Type.Literal('store-method'),
  customerId: Id,
  token: ref(['tok_success']),
});

/** A stored method is charged no more. */
export const ForgetMethodWish = Type.Object({
  wish: Type.Literal('forget-method'),
  customerId: Id,
  methodRef,
});

/** Charges a stored method. The same `attemptId` is charged once, however often it is asked. */
export const ChargeWish = Type.Object({
  wish: Type.Literal('charge'),
  attemptId: Id,
  customerId: Id,
  methodRef,
  ...money,
  description: text,
  /** The customer is not there, as for a monthly charge. */
  offSession: Type.Boolean(),
});

/** What became of an attempt. Asked before anything is charged again. */
export const LookUpWish = Type.Object({
  wish: Type.Literal('look-up'),
  attemptId: Id,
  customerId: Id,
  chargeRef: Type.Optional(chargeRef),
});

/** Gives money of a charge back. The same `refundId` is given back once. */
export const RefundWish = Type.Object({
  wish: Type.Literal('refund'),
  refundId: Id,
  attemptId: Id,
  chargeRef,
  ...money,
  reason: text,
});

/** Checks and reads a call-back, given as it came. Header names are in lower case. */
export const ReadWebhookWish = Type.Object({
  wish: Type.Literal('read-webhook'),
  body: Type.String(),
  headers: Type.Record(Type.String(), Type.String()),
});

/** What a provider is asked; `wish` says which. */
export const PaymentProviderParams = Type.Union([
  StoreMethodWish,
  ForgetMethodWish,
  ChargeWish,
  LookUpWish,
  RefundWish,
  ReadWebhookWish,
]);
export type PaymentProviderParams = Static<typeof PaymentProviderParams>;

/** A method that is kept, in words for people. No more than the last four digits ever leave the provider. */
export const StoredMethod = Type.Object({
  outcome: Type.Literal('stored'),
  methodRef,
  kind: MethodKind,
  brand: Type.Optional(Type.String({ pattern: '^[\\w -]{1,40}$', examples: ['visa'] })),
  last4: Type.Optional(Type.String({ pattern: '^\\w{1,4}$', examples: ['4242'] })),
  /** The last month it is good for. */
  expires: Type.Optional(Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$', examples: ['2027-03'] })),
});
export const MethodRefused = Type.Object({ outcome: Type.Literal('refused'), reason: text });

const succeeded = Type.Object({ outcome: Type.Literal('succeeded'), chargeRef });
const pending = Type.Object({ outcome: Type.Literal('pending'), chargeRef });
const declined = Type.Object({
  outcome: Type.Literal('declined'),
  code,
  class: DeclineClass,
  /** For the customer to read. */
  text: Type.Optional(text),
  chargeRef: Type.Optional(chargeRef),
});
const unknown = Type.Object({ outcome: Type.Literal('unknown'), reason: text });

/** How a charge ended. `pending`: the provider has it and says later; `unknown`: nobody knows, it is looked up. */
export const ChargeOutcome = Type.Union([succeeded, pending, declined, unknown]);
export type ChargeOutcome = Static<typeof ChargeOutcome>;

/** Answer to a look-up: `never-arrived` when the provider knows of no such attempt. */
export const LookUpOutcome = Type.Union([
  ...ChargeOutcome.anyOf,
  Type.Object({ outcome: Type.Literal('never-arrived') }),
]);

const refundRef = ref(['re_1']);
/** How a refund ended. `pending` counts as given back until a call-back says otherwise. */
export const RefundOutcome = Type.Union([
  Type.Object({ outcome: Type.Literal('succeeded'), refundRef }),
  Type.Object({ outcome: Type.Literal('pending'), refundRef }),
  Type.Object({ outcome: Type.Literal('declined'), code, text: Type.Optional(text) }),
  unknown,
]);
export type RefundOutcome = Static<typeof RefundOutcome>;

const about = { attemptId: Type.Optional(Id), chargeRef: Type.Optional(chargeRef) };
/** What a call-back tells, named by our attempt or by the provider's charge. */
export const ProviderEvent = Type.Union([
  Type.Object({ kind: Type.Literal('charge'), ...about, result: ChargeOutcome }),
  Type.Object({
    kind: Type.Literal('refund'),
    ...about,
    refundRef,
    /** Ours, when billing asked for it. */
    refundId: Type.Optional(Id),
    result: Type.Union([Type.Literal('succeeded'), Type.Literal('declined')]),
    ...money,
  }),
  Type.Object({
    kind: Type.Literal('chargeback'),
    ...about,
    chargebackRef: ref(['dp_1']),
    /** `opened` takes the money back for now, `won` gives it back, `lost` keeps it. */
    status: Type.Union([Type.Literal('opened'), Type.Literal('won'), Type.Literal('lost')]),
    reason: text,
    ...money,
  }),
]);
export type ProviderEvent = Static<typeof ProviderEvent>;

/** A call-back that is sound, with what it tells (nothing, when it is of no interest), or why it is dropped. */
export const ReadWebhook = Type.Union([
  Type.Object({ outcome: Type.Literal('read'), events: Type.Array(ProviderEvent, { maxItems: 100 }) }),
  Type.Object({ outcome: Type.Literal('refused'), reason: text }),
]);

/** The answer to each wish. */
export const providerAnswers = {
  'store-method': Type.Union([StoredMethod, MethodRefused]),
  'forget-method': Type.Object({ outcome: Type.Literal('forgotten') }),
  charge: ChargeOutcome,
  'look-up': LookUpOutcome,
  refund: RefundOutcome,
  'read-webhook': ReadWebhook,
} as const;

/** What a provider answers, as `providerAnswers` says for each wish. */
export const PaymentProviderAnswer = Type.Union([
  StoredMethod,
  MethodRefused,
  providerAnswers['forget-method'],
  ...LookUpOutcome.anyOf,
  ...RefundOutcome.anyOf,
  ...ReadWebhook.anyOf,
]);
export type PaymentProviderAnswer = Static<typeof PaymentProviderAnswer>;
