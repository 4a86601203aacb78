import type { BillingPeriod } from '@isp/subscriptions/contract';

const monthsOf: Readonly<Record<BillingPeriod, number>> = { monthly: 1, quarterly: 3, annual: 12 };

/** What the billing periods of a service are counted from. */
export interface PeriodRule {
  readonly startDate: Temporal.PlainDate;
  /** 1 to 31; in shorter months the last day. */
  readonly billCycleDay: number;
  readonly billingPeriod: BillingPeriod;
}

/**
 * The first day of the billing period a day is in. The first period begins with the service and ends at the first cycle day;
 * days before the service are in its first period. Always counted from the original cycle day: 31 → 28 Feb → 31 Mar.
 */
export function periodStart(day: Temporal.PlainDate, rule: PeriodRule): Temporal.PlainDate {
  const { startDate, billCycleDay, billingPeriod } = rule;
  const months = monthsOf[billingPeriod];
  const firstMonth = startDate.toPlainYearMonth();
  const since = firstMonth.until(day.toPlainYearMonth(), { largestUnit: 'month' }).months;
  for (let steps = Math.floor(since / months); steps >= 0; steps -= 1) {
    const begins = dayIn(firstMonth.add({ months: steps * months }), billCycleDay);
    const counts = Temporal.PlainDate.compare(begins, startDate) >= 0;
    if (counts && Temporal.PlainDate.compare(begins, day) <= 0) return begins;
  }
  return startDate;
}

function dayIn(month: Temporal.PlainYearMonth, day: number): Temporal.PlainDate {
  return month.toPlainDate({ day: Math.min(day, month.daysInMonth) });
}
