import { currencyDigits, type MoneyValue } from '@isp/ui';

interface Price {
  readonly amountMinor: number;
  readonly currency: string;
}

/** `{ amountMinor: 24995, currency: 'USD' }` → `249.95`, digit by digit: no amount goes through a float. */
export function decimalOf({ amountMinor, currency }: Price): string {
  const places = currencyDigits(currency);
  if (places === 0) return String(amountMinor);
  const digits = String(amountMinor).padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** `8.06` → minor units of the currency; further places are there for calculations only and are zero in totals. */
export function minorOf(decimal: string, currency: string): MoneyValue {
  const places = currencyDigits(currency);
  const [whole = '0', fraction = ''] = decimal.split('.');
  const digits = `${whole}${fraction.slice(0, places).padEnd(places, '0')}`;
  return { amountMinor: BigInt(digits).toString(), currency };
}

/** A day some days later, in the calendar. */
export function nextDay(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}
