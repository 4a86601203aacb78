import type { BillingPeriod } from '../contract/index.ts';

const monthsOf: Readonly<Record<BillingPeriod, number>> = { monthly: 1, quarterly: 3, annual: 12 };

/** What the cycles of a service are counted from. */
export interface CycleRule {
  readonly startDate: Temporal.PlainDate;
  /** 1 to 31; in shorter months the last day. */
  readonly billCycleDay: number;
  readonly billingPeriod: BillingPeriod;
}

/** The first day of a billing cycle after a day. Always counted from the original cycle day: 31 → 28 Feb → 31 Mar. */
export function nextCycleDate(after: Temporal.PlainDate, rule: CycleRule): Temporal.PlainDate {
  const { startDate, billCycleDay, billingPeriod } = rule;
  const months = monthsOf[billingPeriod];
  const firstMonth = startDate.toPlainYearMonth();
  const since = firstMonth.until(after.toPlainYearMonth(), { largestUnit: 'month' }).months;
  for (let steps = Math.max(0, Math.floor(since / months)); ; steps += 1) {
    const date = dayIn(firstMonth.add({ months: steps * months }), billCycleDay);
    const begins = Temporal.PlainDate.compare(date, startDate) >= 0;
    if (begins && Temporal.PlainDate.compare(date, after) > 0) return date;
  }
}

function dayIn(month: Temporal.PlainYearMonth, day: number): Temporal.PlainDate {
  return month.toPlainDate({ day: Math.min(day, month.daysInMonth) });
}
