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
