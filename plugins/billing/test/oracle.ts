/**
 * An independent reckoning to compare the engine with: days by the civil-day number of Howard Hinnant's algorithm,
 * fractions as two integers, and rounding by comparing twice the remainder with the divisor. It shares no code with it.
 */

/** Days since 1970-01-01 of a proleptic Gregorian date. */
export function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const lengthOf = (year: number, month: number) =>
  month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] as number);

/** The day numbers of cycle dates around a start, found by walking month by month. */
export function cycleNumbers(
  { year, month, day }: { year: number; month: number; day: number },
  period: string,
  cycleDay: number,
  around: number,
): number[] {
  const steps = [...Array(2 * around + 1).keys()].map((index) => index - around);
  const length = { WEEKLY: 7, THIRTY_DAYS: 30 }[period];
  if (length) return steps.map((step) => dayNumber(year, month, day) + step * length);
  const months = { MONTHLY: 1, QUARTERLY: 3, ANNUAL: 12 }[period] as number;
  return steps.map((step) => {
    const index = year * 12 + month - 1 + step * months;
    const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
    return dayNumber(y, m, Math.min(cycleDay, lengthOf(y, m)));
  });
}

/** `price × quantity × days ÷ denominator`, half up, in units of 10^-places; price as text with a point. */
export function oracleAmount(
  price: string,
  quantity: number,
  { days, denominator }: { days: number; denominator: number },
  places: number,
): bigint {
  const [whole = '', fraction = ''] = price.split('.');
  const dividend = BigInt(whole + fraction) * BigInt(quantity) * BigInt(days) * 10n ** BigInt(places);
  const divisor = BigInt(denominator) * 10n ** BigInt(fraction.length);
  const down = dividend / divisor;
  return (dividend - down * divisor) * 2n >= divisor ? down + 1n : down;
}
