/** Whether banks settle in euros on a day: TARGET is closed on weekends, 1 January, Good Friday, Easter Monday, 1 May, 25 and 26 December. */
export function isSettlementDay(day: Temporal.PlainDate): boolean {
  if (day.dayOfWeek > 5) return false;
  const fixed = `${day.month}-${day.day}`;
  if (['1-1', '5-1', '12-25', '12-26'].includes(fixed)) return false;
  const easter = easterOf(day.year);
  return !day.equals(easter.subtract({ days: 2 })) && !day.equals(easter.add({ days: 1 }));
}

/** The first settlement day on or after a day. */
export function settlementDayFrom(day: Temporal.PlainDate): Temporal.PlainDate {
  let found = day;
  while (!isSettlementDay(found)) found = found.add({ days: 1 });
  return found;
}

/** Easter Sunday of the Gregorian calendar (Butcher's algorithm), in whole numbers. */
export function easterOf(year: number): Temporal.PlainDate {
  const y = BigInt(year);
  const a = y % 19n;
  const b = y / 100n;
  const c = y % 100n;
  const h = (19n * a + b - b / 4n - (b - (b + 8n) / 25n + 1n) / 3n + 15n) % 30n;
  const l = (32n + 2n * (b % 4n) + 2n * (c / 4n) - h - (c % 4n)) % 7n;
  const m = (a + 11n * h + 22n * l) / 451n;
  const days = h + l - 7n * m + 114n;
  const text = (value: bigint) => value.toString().padStart(2, '0');
  return Temporal.PlainDate.from(`${year}-${text(days / 31n)}-${text((days % 31n) + 1n)}`);
}
