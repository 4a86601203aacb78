import type { Exact } from './exact.ts';
import { minorExponent } from './minor-exponent.ts';

/**
 * Rounds half up: a tie goes away from zero, so that the credit of a charge is its mirror image (0.645 → 0.65 and
 * -0.645 → -0.65). Answers whole units of 10^-places: `roundToPlaces(exact(1n, 8n), 2)` is 13n.
 */
export function roundToPlaces(value: Exact, places: number): bigint {
  const doubled = value.n * 10n ** BigInt(places) * 2n;
  return value.s * ((doubled + value.d) / (2n * value.d));
}

/** Rounds an amount in major units to the currency's minor units, half up (see `roundToPlaces`). */
export function roundToMinor(amount: Exact, currency: string): bigint {
  return roundToPlaces(amount, minorExponent(currency));
}
