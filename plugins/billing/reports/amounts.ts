import { exact, formatExact, toAmountMinor } from '@isp/sdk/money';

/** Sums the database tells as texts, as JSON numbers; absent ones are 0. */
export function minorOf(text: string | null | undefined): number {
  return toAmountMinor(BigInt(text ?? '0'));
}

/** A share in percent with two places, rounded half up; undefined of nothing. */
export function percentOf(part: number, whole: number): string | undefined {
  return whole > 0 ? formatExact(exact(BigInt(part) * 100n, BigInt(whole)), 2) : undefined;
}
