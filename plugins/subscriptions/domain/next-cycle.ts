import { cycleOf, firstCycleDate, layGrid } from '@isp/sdk/cycles';
import type { BillingPeriod } from '../contract/index.ts';

const periods = { monthly: 'MONTHLY', quarterly: 'QUARTERLY', annual: 'ANNUAL' } as const;

/** What the cycles of a service are counted from. */
export interface CycleRule {
  readonly startDate: Temporal.PlainDate;
  /** 1 to 31; in shorter months the last day. */
  readonly billCycleDay: number;
  readonly billingPeriod: BillingPeriod;
}

/** The first day of a billing cycle after a day, by the rule billing has. Before the service begins: its first one. */
export function nextCycleDate(after: Temporal.PlainDate, rule: CycleRule): Temporal.PlainDate {
  const { startDate, billCycleDay: cycleDay, billingPeriod } = rule;
  const grid = layGrid({ period: periods[billingPeriod], cycleDay, anchor: startDate });
  const isToCome = Temporal.PlainDate.compare(after, startDate) < 0;
  return isToCome ? firstCycleDate(grid, startDate) : cycleOf(grid, after).to;
}
