import { type BillingPeriod, periodLength } from './billing-period.ts';

/** A stretch of civil days: `from` is in it, `to` is not. */
export interface CycleRange {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

/** The endless row of dates on which the cycles of one charge begin, in both directions. */
export interface CycleGrid {
  readonly period: BillingPeriod;
  /** Day of the month a cycle begins on; in shorter months the last day. Without meaning for periods of days. */
  readonly cycleDay: number;
  /** The n-th cycle date, counted from the anchor; n may be negative. */
  dateAt(index: number): Temporal.PlainDate;
  /** The number of the cycle a date lies in. */
  indexAt(date: Temporal.PlainDate): number;
}

/** What a grid is laid by. */
export interface GridOptions {
  readonly period: BillingPeriod;
  /** 1 to 31. */
  readonly cycleDay: number;
  /** Periods of days step from this date; periods of months from the cycle day in its month. */
  readonly anchor: Temporal.PlainDate;
}

/**
 * Lays the cycles of a charge. Cycle dates of months are always taken from the original day: 31 is 31 January, 28 or
 * 29 February and 31 March again. Weekly and 30-day cycles step from the anchor.
 */
export function layGrid(options: GridOptions): CycleGrid {
  const length = periodLength(options.period);
  return 'days' in length ? gridOfDays(options, length.days) : knownGridOfMonths(options, length.months);
}

/** Most charges of an installation share a few grids; a run over a hundred thousand of them lays each once. */
const gridsOfMonths = new Map<string, CycleGrid>();
const mostGrids = 500;

function knownGridOfMonths(options: GridOptions, months: number): CycleGrid {
  const { period, cycleDay, anchor } = options;
  const key = `${period} ${cycleDay} ${anchor.year} ${anchor.month}`;
  const known = gridsOfMonths.get(key);
  if (known) return known;
  if (gridsOfMonths.size >= mostGrids) gridsOfMonths.clear();
  const grid = gridOfMonths(options, months);
  gridsOfMonths.set(key, grid);
  return grid;
}

function gridOfDays({ period, cycleDay, anchor }: GridOptions, days: number): CycleGrid {
  return {
    period,
    cycleDay,
    dateAt: (index) => anchor.add({ days: index * days }),
    indexAt: (date) => divideDown(anchor.until(date, { largestUnit: 'days' }).days, days),
  };
}

function gridOfMonths({ period, cycleDay, anchor }: GridOptions, months: number): CycleGrid {
  const origin = anchor.with({ day: 1 });
  const dates = new Map<number, Temporal.PlainDate>();
  const dateAt = (index: number) => {
    const known = dates.get(index);
    if (known) return known;
    const date = onCycleDay(origin.add({ months: index * months }), cycleDay);
    dates.set(index, date);
    return date;
  };
  const indexAt = (date: Temporal.PlainDate) => {
    const monthsAway = (date.year - origin.year) * 12 + date.month - origin.month;
    const index = divideDown(monthsAway, months);
    return isBefore(date, dateAt(index)) ? index - 1 : index;
  };
  return { period, cycleDay, dateAt, indexAt };
}

function onCycleDay(month: Temporal.PlainDate, cycleDay: number): Temporal.PlainDate {
  return month.with({ day: Math.min(cycleDay, month.daysInMonth) });
}

/** Whole-number division that rounds towards minus infinity. */
function divideDown(dividend: number, divisor: number): number {
  const rest = ((dividend % divisor) + divisor) % divisor;
  return (dividend - rest) / divisor;
}

/** The cycle a date lies in. */
export function cycleOf(grid: CycleGrid, date: Temporal.PlainDate): CycleRange {
  const index = grid.indexAt(date);
  return { from: grid.dateAt(index), to: grid.dateAt(index + 1) };
}

/** The first cycle date on or after a date. */
export function firstCycleDate(grid: CycleGrid, date: Temporal.PlainDate): Temporal.PlainDate {
  const { from, to } = cycleOf(grid, date);
  return from.equals(date) ? from : to;
}

/** Where a range begins, meets cycle dates, and ends. */
export function boundariesOf(grid: CycleGrid, { from, to }: CycleRange): Temporal.PlainDate[] {
  const dates = [from];
  for (let index = grid.indexAt(from) + 1; isBefore(grid.dateAt(index), to); index += 1)
    dates.push(grid.dateAt(index));
  return from.equals(to) ? dates : [...dates, to];
}

/** Says whether a date is before another. */
function isBefore(date: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(date, other) < 0;
}
