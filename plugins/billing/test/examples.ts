import { readFileSync } from 'node:fs';
import type { PreviewProrationParams, ProrationItem, ProrationPreview } from '../contract/index.ts';

/** One worked example of Kill Bill or Lago, as `data/proration-examples.json` has it. */
export interface Example {
  readonly id: string;
  readonly description: string;
  readonly engine: 'killbill' | 'lago';
  readonly kind:
    | 'amount'
    | 'cycles'
    | 'ratio'
    | 'first_cycle_date'
    | 'period_boundaries'
    | 'cycle_day_from_instant';
  readonly billing_period: string;
  readonly billing_mode: 'IN_ADVANCE' | 'IN_ARREAR';
  readonly bill_cycle_day: number | string;
  readonly recurring_price: string | null;
  readonly old_recurring_price?: string;
  readonly currency: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly change_date: string | null;
  readonly target_date?: string;
  readonly timezone?: string;
  readonly proration_fixed_days?: number;
  readonly tax_rate?: string;
  readonly quirk?: string;
  readonly expected_amounts: readonly ExpectedItem[];
  readonly expected_cycles?: string;
  readonly expected_ratio?: string;
  readonly denominator_days?: number;
  readonly expected_first_cycle_date?: string;
  readonly expected_boundaries?: readonly string[];
  readonly expected_bill_cycle_day?: number;
  readonly expected_total?: string;
  readonly derived_amounts_at_100_00?: { readonly items: readonly ExpectedItem[]; readonly total: string };
}

export interface ExpectedItem {
  readonly type?: 'charge' | 'credit';
  readonly from: string;
  readonly to?: string;
  readonly to_inclusive?: string;
  readonly amount: string;
  readonly base_amount?: string;
  readonly days?: number;
  readonly denominator_days?: number;
  readonly denominator_from?: string;
  readonly denominator_to?: string;
}

const file = new URL('data/proration-examples.json', import.meta.url);
export const examples = JSON.parse(readFileSync(file, 'utf8')) as readonly Example[];

/** The request an example is, field by field. */
export function requestOf(example: Example): PreviewProrationParams {
  const day = example.bill_cycle_day;
  const previous = example.old_recurring_price ? { recurringPrice: example.old_recurring_price } : null;
  return {
    billingPeriod: (example.billing_period === 'YEARLY' ? 'ANNUAL' : example.billing_period) as 'ANNUAL',
    billingMode: example.billing_mode,
    billCycleDay:
      typeof day === 'number' ? day : day.endsWith('monday') ? null : Number(day.split('-').at(-1)),
    recurringPrice: example.recurring_price,
    currency: example.currency,
    from: example.from,
    to: example.to,
    changeDate: example.change_date,
    targetDate: example.target_date ?? null,
    prorationFixedDays: example.proration_fixed_days ?? null,
    convention: example.engine === 'lago' ? 'lago' : 'kill-bill',
    previous,
    taxRate: example.tax_rate ?? null,
    timezone: example.timezone ?? null,
  };
}

/** What the fields of an example leave to its description. */
export const saidInWords: Readonly<Record<string, Partial<PreviewProrationParams>>> = {
  'ki-amo-012': {
    previous: { recurringPrice: '249.95', item: { from: '2016-05-01', to: '2016-06-01', amount: '249.95' } },
  },
  'ki-amo-023': { previous: { recurringPrice: '249.95', billingPeriod: 'MONTHLY' } },
  'ki-amo-032': {
    previous: { recurringPrice: '9.95', item: { from: '2012-05-07', to: '2012-06-01', amount: '8.02' } },
  },
  'ki-amo-033': {
    previous: {
      recurringPrice: '249.95',
      item: { from: '2012-05-01', to: '2012-06-01', amount: '249.95', alreadyAdjusted: '10.00' },
    },
  },
  'ki-amo-055': { previous: { item: { from: '2014-06-20', to: '2014-07-20', amount: '10.00' } } },
  'ki-amo-056': { resumeDate: '2014-02-08' },
  'ki-amo-065': { resumeDate: '2014-01-25' },
  'ki-amo-069': { previous: { recurringPrice: '5.00', billCycleDay: 1 } },
  'ki-amo-071': {
    previous: { recurringPrice: '10.00', item: { from: '2011-07-20', to: '2011-08-20', amount: '10.00' } },
  },
  'la-amo-094': { from: '2022-06-22' },
  'la-amo-095': { from: '2022-06-23' },
  'la-amo-100': { from: '2022-01-16' },
  'la-amo-101': { from: '2022-02-05' },
  'la-amo-123': { previous: { recurringPrice: '10.00', billingPeriod: 'MONTHLY' } },
  'la-amo-129': { terminationDay: 'free' },
};

/** Examples of more than one request; their tests are written out. */
export const several: readonly string[] = ['ki-amo-073', 'la-amo-121'];

/** The request of an example, with what only its description says. */
export function fullRequestOf(example: Example): PreviewProrationParams {
  const isAboutInstants = example.kind === 'cycle_day_from_instant';
  const priced = example.kind === 'cycles' && { recurringPrice: '100.00', currency: 'USD' };
  return {
    ...requestOf(example),
    ...(isAboutInstants && { billCycleDay: null }),
    ...priced,
    ...saidInWords[example.id],
  };
}

/** What an answer lacks of an example; the cycle the quirk is about has both ends on its day. */
export function missingOf(answer: ProrationPreview, example: Example): unknown[] {
  const expected = [...example.expected_amounts, ...(example.derived_amounts_at_100_00?.items ?? [])];
  const items = example.quirk
    ? []
    : expected.filter((one) => !answer.items.some((item) => isSame(item, one)));
  const said = {
    cycles: example.quirk ? '1.500000000' : example.expected_cycles,
    ratio: example.expected_ratio,
    firstCycleDate: example.expected_first_cycle_date,
    boundaries: example.expected_boundaries,
    billCycleDay: example.expected_bill_cycle_day,
    total: example.expected_total ?? (example.quirk ? undefined : example.derived_amounts_at_100_00?.total),
  };
  const fields = Object.entries(said).filter(
    ([name, value]) => value !== undefined && `${answer[name as keyof ProrationPreview]}` !== `${value}`,
  );
  return [...items, ...fields];
}

function isSame(item: ProrationItem, expected: ExpectedItem): boolean {
  const wanted = {
    type: expected.type ?? 'charge',
    from: expected.from,
    to: expected.to_inclusive ?? expected.to,
    amount: expected.amount,
    baseAmount: expected.base_amount,
    days: expected.days,
    denominatorDays: expected.denominator_days,
    denominatorFrom: expected.denominator_from,
    denominatorTo: expected.denominator_to,
  };
  return Object.entries(wanted).every(
    ([name, value]) => value === undefined || item[name as keyof ProrationItem] === value,
  );
}
