import { CivilDate, Currency, Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { RecordedBy } from './payment.ts';
import { RatePercent } from './tax.ts';

const text = (example: string) =>
  Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', examples: [example] });
const amountMinor = Type.Integer({ minimum: 1, maximum: 1_000_000_000_000 });
const from = Type.Optional(
  Type.String({ format: 'date', description: 'First day; default: today in the account’s zone' }),
);

/** What a discount takes off the recurring charges of a cycle, before taxes on top. */
export const DiscountOff = Type.Union([
  Type.Object({ kind: Type.Literal('amount'), amountMinor, currency: Currency }),
  Type.Object({ kind: Type.Literal('percent'), percent: RatePercent }),
]);
export type DiscountOff = Static<typeof DiscountOff>;

const cycles = Type.Optional(
  Type.Integer({ minimum: 1, maximum: 120, description: 'For so many cycles; default: until it is ended' }),
);

/** Something taken off the recurring charges of a service, or of all services of an account. It never changes; it is ended. */
export const Discount = Type.Object(
  {
    id: Id,
    customerId: Id,
    resellerId: Id,
    serviceId: Type.Optional(Id),
    text: Type.String(),
    off: DiscountOff,
    cycles,
    from: CivilDate,
    /** The first day it does not count any more. */
    until: Type.Optional(CivilDate),
    couponId: Type.Optional(Id),
    recordedBy: RecordedBy,
    createdAt: Instant,
  },
  { title: 'Discount' },
);
export type Discount = Static<typeof Discount>;

export const AddDiscountParams = Type.Object({
  id: Id,
  text: text('Welcome'),
  off: DiscountOff,
  cycles,
  serviceId: Type.Optional(Id),
  from,
});
export type AddDiscountParams = Static<typeof AddDiscountParams>;

/** Ends an agreement. What is billed stays as it is. */
export const EndAgreementParams = Type.Object({
  id: Id,
  on: Type.Optional(
    Type.String({
      format: 'date',
      description: 'First day without it; default: today in the account’s zone',
    }),
  ),
});
export type EndAgreementParams = Static<typeof EndAgreementParams>;

export const ListAgreementsParams = Type.Object({
  id: Id,
  ...listParams({ filters: { serviceId: Id }, sorts: ['createdAt'] }).properties,
});

/** A code that gives whoever enters it a discount, once per customer. */
export const Coupon = Type.Object(
  {
    id: Id,
    code: Type.String(),
    text: Type.String(),
    off: DiscountOff,
    cycles,
    validFrom: CivilDate,
    /** Last day. */
    validTo: Type.Optional(CivilDate),
    maxRedemptions: Type.Optional(Type.Integer({ minimum: 1 })),
    redeemed: Type.Integer({ minimum: 0 }),
    createdAt: Instant,
  },
  { title: 'Coupon' },
);
export type Coupon = Static<typeof Coupon>;

const code = Type.String({
  pattern: '^[A-Za-z0-9-]{3,40}$',
  description: 'Capitals and small letters are the same',
  examples: ['WELCOME10'],
});

export const CreateCouponParams = Type.Object({
  code,
  text: text('Welcome'),
  off: DiscountOff,
  cycles,
  validFrom: CivilDate,
  validTo: Type.Optional(Type.String({ format: 'date', description: 'Last day' })),
  maxRedemptions: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000_000 })),
});
export type CreateCouponParams = Static<typeof CreateCouponParams>;

export const EndCouponParams = Type.Object({
  id: Id,
  validTo: Type.Union([CivilDate, Type.Null()], { description: 'Last day; null: no end' }),
});
export type EndCouponParams = Static<typeof EndCouponParams>;

export const ListCouponsParams = listParams({ filters: { code: Type.String() }, sorts: ['createdAt'] });

export const RedeemCouponParams = Type.Object({ id: Id, code, serviceId: Type.Optional(Id) });
export type RedeemCouponParams = Static<typeof RedeemCouponParams>;

const InstalmentRest = Type.Union([Type.Literal('at-once'), Type.Literal('never')], {
  description: 'What becomes of parts that are to come when it ends, or its service does',
});

/** A part of something that is paid in instalments. */
export const InstalmentPart = Type.Object({
  part: Type.Integer({ minimum: 1 }),
  dueOn: CivilDate,
  amountMinor: Type.Integer({ minimum: 0 }),
});

/** Something sold, such as a router, that is paid in parts: one with each month of the account from its first day on. */
export const Instalments = Type.Object(
  {
    id: Id,
    customerId: Id,
    resellerId: Id,
    serviceId: Type.Optional(Id),
    text: Type.String(),
    amountMinor,
    currency: Currency,
    parts: Type.Integer({ minimum: 2 }),
    rest: InstalmentRest,
    taxIds: Type.Optional(Type.Array(Id)),
    from: CivilDate,
    endedOn: Type.Optional(CivilDate),
    /** As agreed; an end moves those that are to come. */
    schedule: Type.Array(InstalmentPart),
    recordedBy: RecordedBy,
    createdAt: Instant,
  },
  { title: 'Instalments' },
);
export type Instalments = Static<typeof Instalments>;

export const AddInstalmentsParams = Type.Object({
  id: Id,
  text: text('Router'),
  amountMinor,
  currency: Currency,
  parts: Type.Integer({ minimum: 2, maximum: 120 }),
  rest: Type.Optional(Type.Union(InstalmentRest.anyOf, { default: 'at-once' })),
  serviceId: Type.Optional(Id),
  taxIds: Type.Optional(
    Type.Array(Id, { maxItems: 20, uniqueItems: true, description: 'Default: the account’s' }),
  ),
  from,
});
export type AddInstalmentsParams = Static<typeof AddInstalmentsParams>;
