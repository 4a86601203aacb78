/** Whether the Federal Reserve settles on a day: not on weekends and its holidays. One on a Sunday is kept on Monday, one on a Saturday is not. */
export function isBankingDay(day: Temporal.PlainDate): boolean {
  if (day.dayOfWeek > 5) return false;
  const before = day.subtract({ days: 1 });
  return !isHoliday(day) && !(before.dayOfWeek === 7 && isHoliday(before));
}

/** The first banking day on or after a day. */
export function bankingDayFrom(day: Temporal.PlainDate): Temporal.PlainDate {
  let found = day;
  while (!isBankingDay(found)) found = found.add({ days: 1 });
  return found;
}

/** The banking day that comes so many banking days after a day. */
export function bankingDaysAfter(day: Temporal.PlainDate, count: number): Temporal.PlainDate {
  let found = day;
  for (let left = count; left > 0; left -= 1) found = bankingDayFrom(found.add({ days: 1 }));
  return found;
}

/** New Year, Juneteenth, Independence, Veterans and Christmas. */
const fixed = new Set(['1-1', '6-19', '7-4', '11-11', '12-25']);
/** Month, weekday, and the first day of the month it may be: King, Washington, Memorial, Labor, Columbus and Thanksgiving. */
const floating = [
  [1, 1, 15],
  [2, 1, 15],
  [5, 1, 25],
  [9, 1, 1],
  [10, 1, 8],
  [11, 4, 22],
] as const;

function isHoliday(day: Temporal.PlainDate): boolean {
  const { month, dayOfWeek, day: date } = day;
  if (fixed.has(`${month}-${date}`)) return true;
  return floating.some(
    ([of, on, from]) => month === of && dayOfWeek === on && date >= from && date < from + 7,
  );
}
