/** How often a recurring charge comes. */
export type BillingPeriod = 'WEEKLY' | 'THIRTY_DAYS' | 'MONTHLY' | 'QUARTERLY' | 'ANNUAL';

/** The length of a period: in days, or in calendar months. */
export type PeriodLength = { readonly days: number } | { readonly months: number };

const lengths: Readonly<Record<BillingPeriod, PeriodLength>> = {
  WEEKLY: { days: 7 },
  THIRTY_DAYS: { days: 30 },
  MONTHLY: { months: 1 },
  QUARTERLY: { months: 3 },
  ANNUAL: { months: 12 },
};

/** How long a billing period is. */
export function periodLength(period: BillingPeriod): PeriodLength {
  return lengths[period];
}
