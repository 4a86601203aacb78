import { formatMinor, fromAmountMinor, minorExponent } from '@isp/sdk/money';

/** How a language writes amounts, days and rates; with the digits 0 to 9 and the Gregorian calendar everywhere. */
export interface Formats {
  money(amountMinor: number): string;
  day(civilDate: string): string;
  /** `20` → `20 %` or `20%`. */
  rate(percent: string): string;
  count(number: number): string;
}

const kept = new Map<string, Formats>();

/** The formats of a language and currency. Amounts travel as decimal strings, which `Intl` writes exactly. */
export function formatsOf(language: string, currency: string): Formats {
  const key = `${language} ${currency}`;
  const known = kept.get(key);
  if (known) return known;
  const made = makeFormats(language, currency);
  kept.set(key, made);
  return made;
}

function makeFormats(language: string, currency: string): Formats {
  const places = minorExponent(currency);
  const digits = { numberingSystem: 'latn' };
  const money = new Intl.NumberFormat(language, {
    ...digits,
    style: 'currency',
    currency,
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  });
  const day = new Intl.DateTimeFormat(language, {
    ...digits,
    calendar: 'gregory',
    dateStyle: 'medium',
    timeZone: 'UTC',
  });
  const rate = new Intl.NumberFormat(language, {
    ...digits,
    style: 'unit',
    unit: 'percent',
    maximumFractionDigits: 20,
  });
  const count = new Intl.NumberFormat(language, digits);
  return {
    money: (amountMinor) => money.format(decimal(formatMinor(fromAmountMinor(amountMinor), currency))),
    day: (civilDate) => day.format(new Date(`${civilDate}T12:00:00Z`)),
    rate: (percent) => rate.format(decimal(percent)),
    count: (number) => count.format(number),
  };
}

function decimal(text: string): Intl.StringNumericLiteral {
  return text as Intl.StringNumericLiteral;
}
