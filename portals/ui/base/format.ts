import { useMemo } from 'react';
import { useUi } from '../provider/ui-context.ts';

/** Money of the REST interface: whole minor units; as text where a number would not be exact. */
export interface MoneyValue {
  readonly amountMinor: number | string;
  readonly currency: string;
}

const made = new Map<string, unknown>();

/** Formatters of `Intl` are slow to make, so each is made once. */
function once<T>(key: string, make: () => T): T {
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}

/** How many decimal places a currency has: 2 for EUR, 0 for JPY, 3 for KWD. */
export function currencyDigits(currency: string): number {
  return once(`digits ${currency}`, () => {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    return format.resolvedOptions().maximumFractionDigits ?? 2;
  });
}

/** Minor units as decimal text, without floats: 4500, 2 → `45.00`. */
export function decimalText(amountMinor: number | string, digits: number): string {
  const whole = BigInt(amountMinor);
  const text = (whole < 0n ? -whole : whole).toString().padStart(digits + 1, '0');
  const sign = whole < 0n ? '-' : '';
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** `€45.00`, as the locale writes it; exact for any amount. */
export function formatMoney(value: MoneyValue, locale: string, options: { sign?: boolean } = {}): string {
  const format = once(
    `money ${locale} ${value.currency} ${options.sign}`,
    () =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency: value.currency,
        signDisplay: options.sign ? 'exceptZero' : 'auto',
      }),
  );
  // Decimal text is taken as it is (ECMA-402, Intl mathematical values): nothing becomes a float.
  return format.format(decimalText(value.amountMinor, currencyDigits(value.currency)) as `${number}`);
}

/** An instant in the ISP's time zone. */
export function formatDateTime(value: string, locale: string, timeZone?: string): string {
  const format = once(
    `instant ${locale} ${timeZone}`,
    () =>
      new Intl.DateTimeFormat(locale, {
        dateStyle: 'medium',
        timeStyle: 'short',
        ...(timeZone ? { timeZone } : {}),
      }),
  );
  return format.format(new Date(value));
}

/** A date of the calendar, which has no time zone: `2026-11-26` is the 26th everywhere. */
export function formatCivilDate(value: string, locale: string): string {
  const format = once(
    `date ${locale}`,
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }),
  );
  return format.format(new Date(`${value}T00:00:00Z`));
}

const binary = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'] as const;

/** Bytes by powers of 1024: `1.5 GiB`. Takes decimal text above 2^53. */
export function formatBytes(value: number | string, locale: string): string {
  return scaled(Number(value), 1024, binary, locale);
}

/** A speed in kbit/s by powers of 1000: `50 Mbit/s`. */
export function formatRate(kbps: number, locale: string): string {
  return scaled(kbps, 1000, ['kbit/s', 'Mbit/s', 'Gbit/s'], locale);
}

function scaled(value: number, step: number, units: readonly string[], locale: string): string {
  let at = 0;
  let rest = value;
  while (Math.abs(rest) >= step && at < units.length - 1) {
    rest /= step;
    at++;
  }
  const digits = at === 0 || Math.abs(rest) >= 100 ? 0 : 1;
  return `${formatCount(Number(rest.toFixed(digits)), locale)} ${units[at]}`;
}

/** A number with the locale's separators; decimal text stays exact. */
export function formatCount(value: number | string, locale: string): string {
  return once(`count ${locale}`, () => new Intl.NumberFormat(locale)).format(value as number);
}

/** A share of one as per cent, with one decimal place. */
export function formatPercent(share: number, locale: string): string {
  const make = () => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return once(`percent ${locale}`, make).format(share);
}

const steps = [
  ['second', 60],
  ['minute', 60],
  ['hour', 24],
  ['day', 7],
  ['week', 4.35],
  ['month', 12],
  ['year', Number.POSITIVE_INFINITY],
] as const;

/** How long ago an instant is, or how far ahead: `5 minutes ago`. */
export function formatAge(value: string, locale: string, nowMs: number): string {
  const format = once(`age ${locale}`, () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  let rest = (new Date(value).getTime() - nowMs) / 1000;
  for (const [unit, length] of steps) {
    if (Math.abs(rest) < length) return format.format(Math.round(rest), unit);
    rest /= length;
  }
  return format.format(Math.round(rest), 'year');
}

/** The formats above, bound to the page's locale and time zone. */
export function useFormat() {
  const { locale, timeZone } = useUi();
  return useMemo(
    () => ({
      money: (value: MoneyValue, options?: { sign?: boolean }) => formatMoney(value, locale, options),
      dateTime: (value: string) => formatDateTime(value, locale, timeZone),
      civilDate: (value: string) => formatCivilDate(value, locale),
      bytes: (value: number | string) => formatBytes(value, locale),
      rate: (kbps: number) => formatRate(kbps, locale),
      count: (value: number | string) => formatCount(value, locale),
      percent: (share: number) => formatPercent(share, locale),
      age: (value: string, nowMs: number) => formatAge(value, locale, nowMs),
    }),
    [locale, timeZone],
  );
}
