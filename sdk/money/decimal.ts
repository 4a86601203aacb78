import { moneyErrors } from './errors.ts';
import { type Exact, exact, parseExact } from './exact.ts';
import { minorExponent } from './minor-exponent.ts';
import { roundToPlaces } from './round.ts';

/** Writes units of 10^-places as a decimal string: `formatUnits(-645n, 2)` is '-6.45'. */
export function formatUnits(units: bigint, places: number): string {
  const sign = units < 0n ? '-' : '';
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  if (places === 0) return sign + digits;
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Writes minor units in major ones, with all places of the currency: 4500 of EUR are '45.00', of JPY '4500'. */
export function formatMinor(amountMinor: bigint, currency: string): string {
  return formatUnits(amountMinor, minorExponent(currency));
}

/** Writes an exact number rounded half up to that many places: 14/31 in nine places is '0.451612903'. */
export function formatExact(value: Exact, places: number): string {
  return formatUnits(roundToPlaces(value, places), places);
}

/** Minor units as an exact amount in major units. */
export function exactOfMinor(amountMinor: bigint, currency: string): Exact {
  return exact(amountMinor, 10n ** BigInt(minorExponent(currency)));
}

/**
 * The minor units a decimal string in major units says; nothing is rounded.
 * Throws MONEY_TOO_PRECISE when it has digits below the currency's minor unit: '0.005' of EUR.
 */
export function parseMinor(text: string, currency: string): bigint {
  const places = minorExponent(currency);
  const scaled = parseExact(text).mul(10n ** BigInt(places));
  if (scaled.d !== 1n) throw moneyErrors.MONEY_TOO_PRECISE({ value: text, currency, places });
  return scaled.s * scaled.n;
}
