import { CivilDate, Currency, Id, Instant } from '@isp/sdk';
import { type Static, Type } from 'typebox';
import { tariffTerms } from './tariff-terms.ts';

/** Name of a type of service that some plugin offers: `internet`, `voice`, `bundle` … */
export const TariffType = Type.String({
  pattern: '^[a-z][a-z0-9-]{1,39}$',
  description: 'A type of service that is offered (GET /service-types)',
});

export const TariffStatus = Type.Union([Type.Literal('active'), Type.Literal('retired')]);
export type TariffStatus = Static<typeof TariffStatus>;

export const BillingPeriod = Type.Union([
  Type.Literal('monthly'),
  Type.Literal('quarterly'),
  Type.Literal('annual'),
]);
export type BillingPeriod = Static<typeof BillingPeriod>;

export const BillingMode = Type.Union([Type.Literal('in-advance'), Type.Literal('in-arrears')]);
export type BillingMode = Static<typeof BillingMode>;

/** What a tariff costs per billing period, before tax settings; never negative. */
export const Price = Type.Object(
  {
    amountMinor: Type.Integer({
      minimum: 0,
      maximum: Number.MAX_SAFE_INTEGER,
      description: 'Minor units: cents',
    }),
    currency: Currency,
  },
  { title: 'Price' },
);

/** Beside what all tariffs have stand the fields of their type, as `GET /service-types` describes them. */
export const fieldsOfType = {
  additionalProperties: Type.Unknown({ description: 'A field of the type of service (GET /service-types)' }),
  maxProperties: 60,
};

/** Fields of a type, which only the plugin of the type can read. */
export type FieldsOfType = Readonly<Record<string, unknown>>;

/** What can be ordered, and what it costs. */
export const Tariff = Type.Object(
  {
    id: Id,
    type: TariffType,
    name: Type.String(),
    price: Price,
    billingPeriod: BillingPeriod,
    billingMode: BillingMode,
    /** First and last day a service of it may begin. */
    validFrom: Type.Optional(CivilDate),
    validTo: Type.Optional(CivilDate),
    ...tariffTerms,
    status: TariffStatus,
    createdAt: Instant,
  },
  { title: 'Tariff', ...fieldsOfType },
);
export type Tariff = Static<typeof Tariff> & FieldsOfType;

/** What a tariff costs from a day on, until the next such day. */
export const TariffPrice = Type.Object({ price: Price, validFrom: CivilDate });
export type TariffPrice = Static<typeof TariffPrice>;

export const TariffPriceList = Type.Object({ data: Type.Array(TariffPrice) });
export type TariffPriceList = Static<typeof TariffPriceList>;
