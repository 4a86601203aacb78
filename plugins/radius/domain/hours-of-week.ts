import type { FreeHours } from '../contract/index.ts';

type Window = FreeHours[number];

const hoursOfDay = 24;
const hoursOfWeek = 7 * hoursOfDay;
const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** The hours of the week a window covers, Monday 0:00 is 0; in order of time from each begin. */
export function hoursOfWindow({ from, to, days = everyDay }: Window): number[] {
  const length = to > from ? to - from : to - from + hoursOfDay;
  return days.flatMap((day) =>
    Array.from({ length }, (_, hour) => ((day - 1) * hoursOfDay + from + hour) % hoursOfWeek),
  );
}

/** The hours of the week that any of the windows covers, ascending. */
export function hoursOfWindows(windows: readonly Window[]): number[] {
  return [...new Set(windows.flatMap(hoursOfWindow))].sort((one, other) => one - other);
}

/** The hour of the week a local time is in. */
export function hourOfWeek(at: Temporal.ZonedDateTime): number {
  return (at.dayOfWeek - 1) * hoursOfDay + at.hour;
}

/** When the next hour of the clock on the wall begins. */
export function nextHour(at: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return at.add({ hours: 1 }).round({ smallestUnit: 'hour', roundingMode: 'floor' });
}

/** Hours until the same hour a week later has come, with one more for a change of the clocks. */
export const hoursToLookAhead: number = hoursOfWeek + 1;
