import { CivilDate, Currency, Id, Instant, listParams } from '@isp/sdk';
import { type Static, Type } from 'typebox';

const text = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S', examples: ['Installation'] });

/** Something that is charged once, with the first bill on its day or later. */
export const Charge = Type.Object(
  {
    id: Id,
    customerId: Id,
    resellerId: Id,
    serviceId: Type.Optional(Id),
    text,
    amountMinor: Type.Integer({ minimum: 1 }),
    currency: Currency,
    taxIds: Type.Optional(Type.Array(Id)),
    effectiveOn: CivilDate,
    createdAt: Instant,
  },
  { title: 'Charge' },
);
export type Charge = Static<typeof Charge>;

export const AddChargeParams = Type.Object({
  id: Id,
  text,
  amountMinor: Type.Integer({ minimum: 1, maximum: 1_000_000_000_000 }),
  /** Has to be the account's. */
  currency: Currency,
  serviceId: Type.Optional(Id),
  taxIds: Type.Optional(
    Type.Array(Id, { maxItems: 20, uniqueItems: true, description: 'Default: the account’s' }),
  ),
  effectiveOn: Type.Optional(
    Type.String({ format: 'date', description: 'Default: today in the account’s zone' }),
  ),
});
export type AddChargeParams = Static<typeof AddChargeParams>;

export const ListChargesParams = Type.Object({
  id: Id,
  ...listParams({ filters: { serviceId: Id }, ranges: { effectiveOn: CivilDate }, sorts: ['createdAt'] })
    .properties,
});

const integerText = (pattern: string) => Type.String({ pattern, examples: ['1'] });

/** What a service used in a time that is over, charged once: exact (numerator ÷ denominator, major units), rounded once. */
export const AddUsageChargeParams = Type.Object({
  customerId: Id,
  serviceId: Id,
  key: Type.String({
    minLength: 1,
    maxLength: 100,
    description: 'Unique within the service: it is charged once',
  }),
  text: Type.String({
    minLength: 1,
    maxLength: 150,
    pattern: '\\S',
    examples: ['12.346 GB beyond the quota'],
  }),
  numerator: integerText('^\\d{1,60}$'),
  denominator: integerText('^[1-9]\\d{0,59}$'),
  currency: Currency,
  from: Instant,
  to: Type.String({ format: 'date-time', description: 'The first moment after it' }),
});
export type AddUsageChargeParams = Static<typeof AddUsageChargeParams>;

/** The charge; without one where the amount is rounded to nothing. */
export const UsageChargeAnswer = Type.Object({ charge: Type.Optional(Charge) });
export type UsageChargeAnswer = Static<typeof UsageChargeAnswer>;
