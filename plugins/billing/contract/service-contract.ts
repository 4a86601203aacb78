import { CivilDate, Currency, Id, Instant } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { BillingPeriod } from './proration.ts';
import { RatePercent } from './tax.ts';

/** What a tariff says of how long a service is taken for, as it stays with an event. */
export const ContractTerms = Type.Object({
  months: Type.Integer({ minimum: 1 }),
  renewalMonths: Type.Optional(Type.Integer({ minimum: 1 })),
  fee: Type.Optional(
    Type.Union([
      Type.Object({
        kind: Type.Union([Type.Literal('fixed'), Type.Literal('declining')]),
        amountMinor: Type.Integer({ minimum: 1 }),
      }),
      Type.Object({ kind: Type.Literal('remaining-months'), percent: RatePercent }),
    ]),
  ),
});

/** The contract of a service on a day, and what ending it then would cost. */
export const ServiceContract = Type.Object(
  {
    serviceId: Id,
    customerId: Id,
    startsOn: CivilDate,
    months: Type.Integer({ minimum: 1 }),
    renewalMonths: Type.Optional(Type.Integer({ minimum: 1 })),
    /** The first day after the term that is running on the day; for a contract without renewals it may be over. */
    endsOn: CivilDate,
    /** The day that was asked about. */
    on: CivilDate,
    /** Whether it may end that day without a fee. */
    isFree: Type.Boolean(),
    feeMinor: Type.Integer({ minimum: 0 }),
    feeIsWaived: Type.Boolean(),
    currency: Currency,
  },
  { title: 'ServiceContract' },
);
export type ServiceContract = Static<typeof ServiceContract>;

const today = 'Default: today in the account’s zone';

export const GetContractParams = Type.Object({
  id: Id,
  on: Type.Optional(Type.String({ format: 'date', description: today })),
});
export type GetContractParams = Static<typeof GetContractParams>;

/** The fee for ending a contract early is not to be charged. */
export const WaiveFeeParams = Type.Object({
  id: Id,
  reason: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', examples: ['Moves abroad'] }),
});
export type WaiveFeeParams = Static<typeof WaiveFeeParams>;

const quantity = Type.String({
  pattern: '^(?!0+(\\.0+)?$)\\d{1,6}(\\.\\d{1,4})?$',
  description: 'Pieces, as a decimal string',
  examples: ['3'],
});

/** How many pieces of a service are billed from a day on. */
export const ChangeQuantityParams = Type.Object({
  id: Id,
  quantity,
  on: Type.Optional(Type.String({ format: 'date', description: `First day, not after today. ${today}` })),
});
export type ChangeQuantityParams = Static<typeof ChangeQuantityParams>;

export const ServiceQuantity = Type.Object(
  { serviceId: Id, customerId: Id, quantity, on: CivilDate },
  { title: 'ServiceQuantity' },
);
export type ServiceQuantity = Static<typeof ServiceQuantity>;

const text = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', examples: ['Router'] });

/** Something rented: a line of its own in each cycle, like a service. */
export const Rental = Type.Object(
  {
    id: Id,
    customerId: Id,
    resellerId: Id,
    /** The service it belongs to: it is suspended with it, and ends with it. */
    serviceId: Type.Optional(Id),
    text,
    amountMinor: Type.Integer({ minimum: 1, description: 'For one cycle and one piece' }),
    currency: Currency,
    quantity,
    period: BillingPeriod,
    from: CivilDate,
    endedOn: Type.Optional(CivilDate),
    createdAt: Instant,
  },
  { title: 'Rental' },
);
export type Rental = Static<typeof Rental>;
export const RentalList = Type.Object({ data: Type.Array(Rental) });
export type RentalList = Static<typeof RentalList>;

export const AddRentalParams = Type.Object({
  id: Id,
  text,
  amountMinor: Type.Integer({ minimum: 1, maximum: 1_000_000_000_000 }),
  currency: Currency,
  quantity: Type.Optional(Type.Unsafe<string>({ ...quantity, default: '1' })),
  period: Type.Optional(
    Type.Union([Type.Literal('MONTHLY'), Type.Literal('QUARTERLY'), Type.Literal('ANNUAL')], {
      default: 'MONTHLY',
    }),
  ),
  serviceId: Type.Optional(Id),
  from: Type.Optional(Type.String({ format: 'date', description: `First day. ${today}` })),
});
export type AddRentalParams = Static<typeof AddRentalParams>;
