/** Says whether a name is an IANA time zone. Fixed offsets (`+01:00`) are not: they know no daylight saving. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * The civil date an instant falls on in a zone, by the zone's rules for that very instant: the one conversion billing
 * makes. Everything after it counts civil days, so daylight saving cannot shift a period.
 */
export function localDate(instant: Temporal.Instant, timezone: string): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(timezone).toPlainDate();
}

/** The cycle day of somebody whose first paid instant this is: the day of the month in his own zone. */
export function cycleDayOf(instant: Temporal.Instant, timezone: string): number {
  return localDate(instant, timezone).day;
}
