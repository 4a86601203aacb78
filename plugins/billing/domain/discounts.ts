import { type Exact, exactOfMinor, roundToMinor, splitByLargestRemainder } from '@isp/sdk/money';

/** Something taken off the charges of a cycle. */
export type Discount = {
  readonly id: string;
  /** Cycles it still applies to; left out: for good. */
  readonly cyclesLeft?: number;
} & (
  | { readonly kind: 'amount'; readonly amountMinor: bigint }
  | { readonly kind: 'percent' /** 10 for 10 %. */; readonly percent: Exact }
);

/** What a discount came to. */
export interface AppliedDiscount {
  readonly id: string;
  /** By line, zero or negative. */
  readonly amountsMinor: readonly bigint[];
}

/** The discounts of a cycle, and how they stand afterwards. */
export interface DiscountedCycle {
  readonly applied: readonly AppliedDiscount[];
  /** What is left of each line. */
  readonly netMinor: readonly bigint[];
  /** The discounts of the next cycle; those that are used up are gone. */
  readonly next: readonly Discount[];
}

/**
 * Takes discounts off the lines of one cycle, one after the other, each from what the ones before left: rounded once,
 * never more than is left, and spread over the lines by the largest remainder.
 */
export function applyDiscounts(
  linesMinor: readonly bigint[],
  discounts: readonly Discount[],
  currency: string,
): DiscountedCycle {
  let netMinor = [...linesMinor];
  const usable = discounts.filter(({ cyclesLeft }) => cyclesLeft !== 0);
  const applied = usable.map((discount) => {
    const amountsMinor = takeOff(netMinor, discount, currency);
    netMinor = netMinor.map((line, index) => line + (amountsMinor[index] as bigint));
    return { id: discount.id, amountsMinor };
  });
  return { applied, netMinor, next: usable.flatMap(afterCycle) };
}

function takeOff(lines: readonly bigint[], discount: Discount, currency: string): bigint[] {
  if (lines.length === 0) return [];
  const left = lines.map((line) => (line > 0n ? line : 0n));
  const sum = left.reduce((total, line) => total + line, 0n);
  const wished =
    discount.kind === 'amount'
      ? discount.amountMinor
      : roundToMinor(exactOfMinor(sum, currency).mul(discount.percent).div(100n), currency);
  const isTooMuch = wished > sum;
  const off = isTooMuch ? sum : wished;
  return splitByLargestRemainder(
    -off,
    left.map((line) => exactOfMinor(line, currency)),
  );
}

function afterCycle(discount: Discount): Discount[] {
  if (discount.cyclesLeft === undefined) return [discount];
  return discount.cyclesLeft > 1 ? [{ ...discount, cyclesLeft: discount.cyclesLeft - 1 }] : [];
}
