/** `@isp/sdk/cycles`: the dates on which cycles of what is charged begin, by one rule for all plugins. Pure. */
export { type BillingPeriod, type PeriodLength, periodLength } from './billing-period.ts';
export {
  boundariesOf,
  type CycleGrid,
  type CycleRange,
  cycleOf,
  firstCycleDate,
  type GridOptions,
  layGrid,
} from './cycle-grid.ts';
