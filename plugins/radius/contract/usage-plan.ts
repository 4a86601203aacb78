import { Currency } from '@isp/sdk';
import { type Static, Type } from 'typebox';

const Kbps = Type.Integer({ minimum: 1, maximum: 100_000_000, description: 'kbit/s' });

/** Hours of the day in the customer's time zone. Where `to` is not after `from`, they go on over midnight. */
const hours = {
  from: Type.Integer({ minimum: 0, maximum: 23, description: 'Hour it begins with' }),
  to: Type.Integer({ minimum: 1, maximum: 24, description: 'Hour it ends before; 24 is midnight' }),
  days: Type.Optional(
    Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), {
      minItems: 1,
      maxItems: 7,
      uniqueItems: true,
      description: 'Days of the week it begins on, Monday is 1; default all',
    }),
  ),
};

/** Hours whose traffic does not count. */
export const FreeHours = Type.Array(Type.Object(hours), { maxItems: 14 });
export type FreeHours = Static<typeof FreeHours>;

/** Hours with speeds of their own; of several that fit, the first counts. */
export const SpeedHours = Type.Array(Type.Object({ ...hours, downKbps: Kbps, upKbps: Kbps }), {
  maxItems: 14,
});
export type SpeedHours = Static<typeof SpeedHours>;

/** `billing-period` is a month that begins on the customer's bill cycle day; weeks begin on Monday. */
export const QuotaPeriod = Type.Union([
  Type.Literal('day'),
  Type.Literal('week'),
  Type.Literal('month'),
  Type.Literal('billing-period'),
]);
export type QuotaPeriod = Static<typeof QuotaPeriod>;

/** Which direction counts. */
export const QuotaCounts = Type.Union([
  Type.Literal('both'),
  Type.Literal('download'),
  Type.Literal('upload'),
]);
export type QuotaCounts = Static<typeof QuotaCounts>;

/** When nothing is left: only tell, lower the speed, let into the walled garden only, or charge what is over. */
export const WhenUsedUp = Type.Union([
  Type.Literal('notify'),
  Type.Literal('throttle'),
  Type.Literal('block'),
  Type.Literal('charge'),
]);
export type WhenUsedUp = Static<typeof WhenUsedUp>;

/** What a gigabyte (1,000,000,000 bytes) beyond the quota costs. */
export const OverPrice = Type.Object({
  amountMinor: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }),
  currency: Currency,
});
export type OverPrice = Static<typeof OverPrice>;

/** What a service may move in a period, and what follows when it is used up. */
export const Quota = Type.Object({
  bytes: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
  period: QuotaPeriod,
  counts: QuotaCounts,
  whenUsedUp: WhenUsedUp,
  throttle: Type.Optional(Type.Object({ downKbps: Kbps, upKbps: Kbps })),
  overPrice: Type.Optional(OverPrice),
  rollOver: Type.Boolean({ description: 'What is left of the quota is there for one more period' }),
  freeHours: Type.Optional(FreeHours),
});
export type Quota = Static<typeof Quota>;

/** What a tariff says about volume and about speeds by the hour. */
export const UsagePlan = Type.Object({
  quota: Type.Optional(Quota),
  speedHours: Type.Optional(SpeedHours),
});
export type UsagePlan = Static<typeof UsagePlan>;

/** Whose midnight begins a day, and on which day of the month a billing period begins. */
export const Calendar = Type.Object({
  timeZone: Type.String({ minLength: 1, maxLength: 64, description: 'IANA time zone' }),
  billCycleDay: Type.Integer({ minimum: 1, maximum: 31, description: 'In shorter months the last day' }),
});
export type Calendar = Static<typeof Calendar>;
