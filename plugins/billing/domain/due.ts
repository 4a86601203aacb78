import { type CycleGrid, cycleOf } from '@isp/sdk/cycles';
import { type DateRange, isBefore } from './civil-dates.ts';

/** Whether a cycle is billed when it begins or when it is over. */
export type BillingMode = 'IN_ADVANCE' | 'IN_ARREAR';

/** Something that runs from a day on, perhaps without an end. */
export interface OpenRange {
  readonly from: Temporal.PlainDate;
  readonly to?: Temporal.PlainDate;
}

/**
 * The part of a range that is due when billing runs on the target date. In advance: every slice that begins on it or
 * before. In arrears: every slice that is over on it, where an end in the middle of a cycle ends its slice.
 */
export function dueOn(
  grid: CycleGrid,
  range: OpenRange,
  mode: BillingMode,
  target: Temporal.PlainDate,
): DateRange {
  const { from } = range;
  if (isBefore(target, from)) return { from, to: from };
  const cycle = cycleOf(grid, target);
  const reached = mode === 'IN_ADVANCE' ? cycle.to : cycle.from;
  const end = range.to && !isBefore(mode === 'IN_ADVANCE' ? reached : target, range.to) ? range.to : reached;
  return { from, to: isBefore(end, from) ? from : end };
}
