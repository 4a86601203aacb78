import { Currency, Id, Instant } from '@isp/sdk';
import { type Static, Type } from 'typebox';

export const TariffType = Type.Union([
  Type.Literal('internet'),
  Type.Literal('voice'),
  Type.Literal('bundle'),
]);
export type TariffType = Static<typeof TariffType>;

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
export const Price = Type.Object({
  amountMinor: Type.Integer({
    minimum: 0,
    maximum: Number.MAX_SAFE_INTEGER,
    description: 'Minor units: cents',
  }),
  currency: Currency,
});

/** 1 kbit/s to 100 Gbit/s. */
export const Kbps = Type.Integer({ minimum: 1, maximum: 100_000_000, description: 'kbit/s' });

export const QuotaBytes = Type.Integer({
  minimum: 1,
  maximum: Number.MAX_SAFE_INTEGER,
  description: 'Bytes per billing period',
});

/** What can be ordered, and what it costs. */
export const Tariff = Type.Object({
  id: Id,
  type: TariffType,
  name: Type.String(),
  price: Price,
  billingPeriod: BillingPeriod,
  billingMode: BillingMode,
  downKbps: Type.Optional(Kbps),
  upKbps: Type.Optional(Kbps),
  quotaBytes: Type.Optional(QuotaBytes),
  status: TariffStatus,
  createdAt: Instant,
});
export type Tariff = Static<typeof Tariff>;
