import { type Static, type TSchema, Type } from 'typebox';
import {
  countOrNull,
  date,
  day,
  dayOrNull,
  decimal,
  decimalOrNull,
  oneOf,
  wholeOrNull,
} from './proration-fields.ts';

/** How often a recurring charge comes. Weekly and 30-day cycles step from the first day. */
export const BillingPeriod = oneOf(
  ['WEEKLY', 'THIRTY_DAYS', 'MONTHLY', 'QUARTERLY', 'ANNUAL'],
  'WEEKLY and THIRTY_DAYS step from the first day; the others follow billCycleDay',
);
export type BillingPeriod = Static<typeof BillingPeriod>;

const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const cycleDay = wholeOrNull('In shorter months the last day. Default: the day of the month of from', {
  minimum: 1,
  maximum: 31,
});
const price = decimalOrNull('Major units for one cycle and one piece; without it amounts are 0', '249.95');

/** Something billed before: an item of an earlier answer can be handed in as it is. */
export const PreviousItem = Type.Object({
  from: Type.Optional(day('First day billed. Default: where the cycle of changeDate begins')),
  to: Type.Optional(day('End of the days billed, as in the request. Default: the end of that cycle')),
  amount: Type.String({
    maxLength: 40,
    description: 'What was billed, in major units without tax',
    examples: ['8.02'],
  }),
  alreadyAdjusted: Type.Optional(
    decimalOrNull('What was given back of it before; the credit is capped at the rest', '0'),
  ),
  type: Type.Optional(Type.Literal('charge')),
  baseAmount: Type.Optional(Type.String({ maxLength: 40 })),
  days: Type.Optional(Type.Integer()),
  denominatorDays: Type.Optional(Type.Integer()),
  denominatorFrom: Type.Optional(day('Ignored')),
  denominatorTo: Type.Optional(day('Ignored')),
  tax: Type.Optional(Type.String({ maxLength: 40 })),
});
export type PreviousItem = Static<typeof PreviousItem>;

/** What was billed before `changeDate`: of another plan with a price of its own, or of the same. */
export const PreviousPlan = Type.Object({
  recurringPrice: Type.Optional(
    decimalOrNull(
      'Price of the plan before. Without it the item was billed for this plan, which ends',
      '19.95',
    ),
  ),
  billingPeriod: Type.Optional(orNull(BillingPeriod)),
  billCycleDay: Type.Optional(cycleDay),
  quantity: Type.Optional(countOrNull('Default: that of the request', '1')),
  item: Type.Optional(orNull(PreviousItem)),
});
export type PreviousPlan = Static<typeof PreviousPlan>;

/** What a recurring charge, its end or its change will cost. */
export const PreviewProrationParams = Type.Object({
  billingPeriod: BillingPeriod,
  billingMode: oneOf(['IN_ADVANCE', 'IN_ARREAR'], 'When a cycle is billed: as it begins, or when it is over'),
  billCycleDay: Type.Optional(cycleDay),
  recurringPrice: Type.Optional(price),
  currency: Type.Optional(
    Type.Unsafe<string | null>({
      type: ['string', 'null'],
      pattern: '^[A-Z]{3}$',
      description: 'ISO 4217; needed with a price',
      examples: ['USD'],
    }),
  ),
  from: day('First day of the charge'),
  to: Type.Optional(dayOrNull('End of the charge: not billed any more (kill-bill), or its last day (lago)')),
  changeDate: Type.Optional(
    dayOrNull('When the plan ends or pauses; with previous, when this plan follows that one'),
  ),
  resumeDate: Type.Optional(dayOrNull('When a pause that begins at changeDate ends')),
  targetDate: Type.Optional(
    dayOrNull('The day of the billing run: what is due by then, with nothing billed before'),
  ),
  prorationFixedDays: Type.Optional(
    wholeOrNull('Counts every month as that many days; null counts the calendar', {
      minimum: 28,
      maximum: 31,
    }),
  ),
  convention: Type.Optional(
    orNull(
      oneOf(
        ['kill-bill', 'lago'],
        'kill-bill (default): ends are exclusive, the last day is free. lago: ends are inclusive, it is billed',
      ),
    ),
  ),
  terminationDay: Type.Optional(
    orNull(oneOf(['free', 'billed'], 'Whether the day of changeDate is paid when the plan ends')),
  ),
  anchorDate: Type.Optional(dayOrNull('A day on which a cycle begins, for cycles that do not follow from')),
  previous: Type.Optional(orNull(PreviousPlan)),
  quantity: Type.Optional(countOrNull('Pieces', '1')),
  taxRate: Type.Optional(countOrNull('Percent, on top', '20')),
  timezone: Type.Optional(
    Type.Unsafe<string | null>({
      type: ['string', 'null'],
      maxLength: 64,
      description: 'IANA zone in which instants become dates',
      examples: ['Europe/Berlin'],
    }),
  ),
});
export type PreviewProrationParams = Static<typeof PreviewProrationParams>;

/** One line: days, and the share of its denominator they are. */
export const ProrationItem = Type.Object({
  type: oneOf(['charge', 'credit'], 'A credit is negative'),
  from: date('First day', '2012-06-30'),
  to: date('End, exclusive or inclusive as in the request', '2012-07-31'),
  amount: decimal('Without tax', '249.95'),
  baseAmount: decimal('What the whole denominator costs, or was billed at', '249.95'),
  days: Type.Integer({ examples: [31] }),
  denominatorDays: Type.Integer({ examples: [31] }),
  denominatorFrom: date('First day of the cycle, or of the billed item', '2012-06-30'),
  denominatorTo: date('Its end', '2012-07-31'),
  tax: Type.Optional(decimal('Its part of the tax, when taxRate is given', '49.99')),
});
export type ProrationItem = Static<typeof ProrationItem>;

/** The answer of a preview; nothing is stored. */
export const ProrationPreview = Type.Object({
  cycles: decimal('Cycles charged, each share with nine places', '1.000000000'),
  ratio: decimal('Days charged ÷ days of the first cycle', '1.000000000'),
  firstCycleDate: date('The first cycle date on or after from', '2012-06-30'),
  billCycleDay: Type.Integer({ minimum: 1, maximum: 31, examples: [31] }),
  boundaries: Type.Array(date('Start, cycle dates and end', '2012-06-30'), {
    examples: [['2012-06-30', '2012-07-31']],
  }),
  items: Type.Array(ProrationItem),
  subtotal: decimal('Sum of the items, without tax', '249.95'),
  tax: decimal('Tax of the charges and of the credits, each rounded once', '0.00'),
  total: decimal('Subtotal and tax', '249.95'),
});
export type ProrationPreview = Static<typeof ProrationPreview>;
