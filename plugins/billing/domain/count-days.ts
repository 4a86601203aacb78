import { type CycleGrid, cycleOf, periodLength } from '@isp/sdk/cycles';
import { type DateRange, daysBetween } from './civil-dates.ts';

/** Counts the billable days of a range. Adjoining ranges add up: `[a, b)` and `[b, c)` have the days of `[a, c)`. */
export type CountDays = (range: DateRange) => number;

/** Counts the days of the calendar. */
export const calendarDays: CountDays = daysBetween;

/**
 * Counts as if every month had the same number of days, as 30E/360 does: with 30, both 23 May to 15 June and
 * 23 February to 15 March are 22 days, the 31st counts nothing, and a whole month is 30 whatever its length.
 * Periods of days are counted by the calendar.
 */
export function fixedMonthDays(grid: CycleGrid, daysInMonth: number): CountDays {
  const length = periodLength(grid.period);
  if ('days' in length) return calendarDays;
  const inCycle = daysInMonth * length.months;
  const position = (date: Temporal.PlainDate) => {
    const { from } = cycleOf(grid, date);
    const months = (date.year - from.year) * 12 + date.month - from.month;
    const day = Math.min(date.day, daysInMonth) - Math.min(grid.cycleDay, daysInMonth);
    const reached = Math.max(0, Math.min(inCycle, months * daysInMonth + day));
    return grid.indexAt(date) * inCycle + (date.equals(from) ? 0 : reached);
  };
  return ({ from, to }) => position(to) - position(from);
}
