import type { Calendar, QuotaPeriod } from '../contract/index.ts';

/** From an instant until before another. */
export interface UsagePeriod {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
}

/** The period an instant is in. It begins and ends at local midnight, or where a day has none, at its first moment. */
export function usagePeriod(
  kind: QuotaPeriod,
  at: Temporal.Instant,
  { timeZone, billCycleDay }: Calendar,
): UsagePeriod {
  const today = at.toZonedDateTimeISO(timeZone).toPlainDate();
  const [from, to] = datesOf(kind, today, billCycleDay);
  const midnight = (date: Temporal.PlainDate) => date.toZonedDateTime(timeZone).toInstant();
  return { from: midnight(from), to: midnight(to) };
}

function datesOf(
  kind: QuotaPeriod,
  today: Temporal.PlainDate,
  billCycleDay: number,
): [Temporal.PlainDate, Temporal.PlainDate] {
  if (kind === 'day') return [today, today.add({ days: 1 })];
  if (kind === 'week') {
    const monday = today.subtract({ days: today.dayOfWeek - 1 });
    return [monday, monday.add({ weeks: 1 })];
  }
  const day = kind === 'month' ? 1 : billCycleDay;
  const month = today.toPlainYearMonth();
  const begun = Temporal.PlainDate.compare(dayIn(month, day), today) <= 0;
  const first = begun ? month : month.subtract({ months: 1 });
  return [dayIn(first, day), dayIn(first.add({ months: 1 }), day)];
}

/** Always by the original day: 31 January, 28 February, 31 March. */
function dayIn(month: Temporal.PlainYearMonth, day: number): Temporal.PlainDate {
  return month.toPlainDate({ day: Math.min(day, month.daysInMonth) });
}
