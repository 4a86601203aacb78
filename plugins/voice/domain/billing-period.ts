import { cycleOf, layGrid } from '@isp/sdk/cycles';
import type { BillingPeriod } from '@isp/subscriptions/contract';

const periods = { monthly: 'MONTHLY', quarterly: 'QUARTERLY', annual: 'ANNUAL' } as const;

/** What the billing periods of a service are counted from. */
export interface PeriodRule {
  readonly startDate: Temporal.PlainDate;
  /** 1 to 31; in shorter months the last day. */
  readonly billCycleDay: number;
  readonly billingPeriod: BillingPeriod;
}

/**
 * The first day of the billing period a day is in, by the rule billing has. The first period begins with the service and ends
 * at the first cycle day; days before the service are in its first period.
 */
export function periodStart(day: Temporal.PlainDate, rule: PeriodRule): Temporal.PlainDate {
  const { startDate, billCycleDay: cycleDay, billingPeriod } = rule;
  const grid = layGrid({ period: periods[billingPeriod], cycleDay, anchor: startDate });
  const { from } = cycleOf(grid, day);
  return Temporal.PlainDate.compare(from, startDate) < 0 ? startDate : from;
}
