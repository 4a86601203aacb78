import { type CycleGrid, cycleOf } from '@isp/sdk/cycles';
import { type Exact, exact } from '@isp/sdk/money';
import { type DateRange, earlier, isBefore } from './civil-dates.ts';
import { type CountDays, calendarDays } from './count-days.ts';

/** The part of one cycle that is billed, and how large a part of it that is. */
export interface Slice extends DateRange {
  /** The whole cycle; both ends are cycle dates, so the slices of one cycle sum to exactly 1. */
  readonly cycle: DateRange;
  readonly days: number;
  readonly denominatorDays: number;
}

/** Which share of its cycle a slice is: `days ÷ denominatorDays`, never rounded. */
export function shareOf({ days, denominatorDays }: Pick<Slice, 'days' | 'denominatorDays'>): Exact {
  return exact(BigInt(days), BigInt(denominatorDays));
}

/** Cuts a range at the cycle dates. Whole cycles are always counted by the calendar; they are 1 either way. */
export function slicesOf(grid: CycleGrid, range: DateRange, count: CountDays = calendarDays): Slice[] {
  const slices: Slice[] = [];
  let from = range.from;
  while (isBefore(from, range.to)) {
    const cycle = cycleOf(grid, from);
    const slice = sliceOf(cycle, { from, to: earlier(cycle.to, range.to) }, count);
    slices.push(slice);
    from = slice.to;
  }
  return slices;
}

function sliceOf(cycle: DateRange, range: DateRange, count: CountDays): Slice {
  const isWhole = range.from.equals(cycle.from) && range.to.equals(cycle.to);
  const by = isWhole ? calendarDays : count;
  return { ...range, cycle, days: by(range), denominatorDays: by(cycle) };
}
