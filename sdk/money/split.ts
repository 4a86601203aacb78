import { moneyErrors } from './errors.ts';
import { type Exact, exact, sumExact } from './exact.ts';

/**
 * Splits minor units by weight so that the parts sum to the whole: each part is rounded down, and the units left go
 * to the largest remainders, ties to the earliest. A negative amount is split as its mirror image. When all weights
 * are zero, all parts weigh the same.
 *
 * `splitByLargestRemainder(2742n, [exact(45n), exact(10n)])` is [2243n, 499n].
 * Throws MONEY_NEGATIVE_WEIGHT for a weight below zero or no weight at all.
 */
export function splitByLargestRemainder(amountMinor: bigint, weights: readonly Exact[]): bigint[] {
  const wrong = weights.find((weight) => weight.lt(0n));
  if (wrong || weights.length === 0)
    throw moneyErrors.MONEY_NEGATIVE_WEIGHT({ weight: wrong ?? 'of nobody' });
  const sum = sumExact(weights);
  const fair = sum.equals(0n)
    ? weights.map(() => exact(1n, BigInt(weights.length)))
    : weights.map((w) => w.div(sum));
  const sign = amountMinor < 0n ? -1n : 1n;
  return splitPositive(amountMinor * sign, fair).map((part) => part * sign);
}

function splitPositive(amountMinor: bigint, shares: readonly Exact[]): bigint[] {
  const parts = shares.map((share) => {
    const wished = share.mul(amountMinor);
    const floor = wished.n / wished.d;
    return { floor, remainder: wished.sub(floor) };
  });
  const left = parts.reduce((rest, { floor }) => rest - floor, amountMinor);
  const byRemainder = parts.map((_, index) => index);
  byRemainder.sort((a, b) => parts[b]!.remainder.compare(parts[a]!.remainder) || a - b);
  const raised = new Set(byRemainder.filter((_, rank) => BigInt(rank) < left));
  return parts.map(({ floor }, index) => (raised.has(index) ? floor + 1n : floor));
}
