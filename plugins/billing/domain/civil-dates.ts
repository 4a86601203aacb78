/** A stretch of civil days: `from` is in it, `to` is not. */
export interface DateRange {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

/** Whole days from one date to another; negative when the second is earlier. */
export function daysBetween({ from, to }: DateRange): number {
  return from.until(to, { largestUnit: 'days' }).days;
}

/** Says whether a date is before another. */
export function isBefore(date: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(date, other) < 0;
}

/** The earlier of two dates. */
export function earlier(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return isBefore(other, one) ? other : one;
}

/** The later of two dates. */
export function later(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return isBefore(one, other) ? other : one;
}

/** The days two ranges share, if there are any. */
export function overlap(one: DateRange, other: DateRange): DateRange | undefined {
  const shared = { from: later(one.from, other.from), to: earlier(one.to, other.to) };
  return isBefore(shared.from, shared.to) ? shared : undefined;
}

/** What is left of a range without the days of others, in order. */
export function withoutDays(range: DateRange, others: readonly DateRange[]): DateRange[] {
  return others.reduce<DateRange[]>((rest, other) => rest.flatMap((one) => cutOut(one, other)), [range]);
}

function cutOut(range: DateRange, other: DateRange): DateRange[] {
  if (!overlap(range, other)) return [range];
  const around = [
    { from: range.from, to: other.from },
    { from: other.to, to: range.to },
  ];
  return around.filter(({ from, to }) => isBefore(from, to));
}

/** The days of a range that are not before a date, if there are any; without a date all of them. */
export function openDays(range: DateRange, since: Temporal.PlainDate | undefined): DateRange | undefined {
  const open = since ? { from: later(range.from, since), to: range.to } : range;
  return isBefore(open.from, open.to) ? open : undefined;
}
