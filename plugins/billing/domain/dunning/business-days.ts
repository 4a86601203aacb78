/** When people of the ISP are there to be asked: no weekend, no holiday. */
export interface BusinessCalendar {
  /** IANA zone whose wall clock counts. */
  readonly timezone: string;
  /** `YYYY-MM-DD` of days without anybody there. */
  readonly holidays: ReadonlySet<string>;
  /** ISO days of the week that are free; default Saturday and Sunday (6, 7). */
  readonly weekend?: readonly number[];
}

/** Whether a day is neither weekend nor holiday. */
export function isBusinessDay(
  date: Temporal.PlainDate,
  { holidays, weekend = [6, 7] }: BusinessCalendar,
): boolean {
  return !weekend.includes(date.dayOfWeek) && !holidays.has(date.toString());
}

/** Days in a row that are searched for a business day; a calendar without any has none to offer. */
const farthestDays = 400;

/**
 * The first time the wall clock shows `time` on a business day, not before a date nor before an instant. A time that is
 * skipped by daylight saving is taken where the clock goes on.
 */
export function nextBusinessTime(
  calendar: BusinessCalendar,
  time: Temporal.PlainTime,
  { onOrAfter, notBefore }: { readonly onOrAfter: Temporal.PlainDate; readonly notBefore?: Temporal.Instant },
): Temporal.Instant | undefined {
  let date = onOrAfter;
  for (let tries = 0; tries < farthestDays; tries += 1) {
    const instant = date.toZonedDateTime({ timeZone: calendar.timezone, plainTime: time }).toInstant();
    const isLateEnough = !notBefore || Temporal.Instant.compare(instant, notBefore) >= 0;
    if (isLateEnough && isBusinessDay(date, calendar)) return instant;
    date = date.add({ days: 1 });
  }
  return undefined;
}
