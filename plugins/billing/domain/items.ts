import { exactOfMinor, roundToMinor } from '@isp/sdk/money';
import { type DateRange, overlap } from './civil-dates.ts';
import { type CountDays, calendarDays } from './count-days.ts';
import { cyclePrice, type Price, priceSlice } from './price.ts';
import { type Slice, shareOf } from './slices.ts';

/** A line of a bill: a charge (positive) or a credit (negative) for some days. */
export interface BillItem extends DateRange {
  readonly type: 'charge' | 'credit';
  readonly amountMinor: bigint;
  /** What the whole denominator costs or cost, in major units and not rounded. */
  readonly base: ReturnType<typeof cyclePrice>;
  readonly days: number;
  readonly denominatorDays: number;
  readonly denominator: DateRange;
}

/** Something billed before, as it stands in the books. */
export interface BilledItem extends DateRange {
  /** What was billed for these days, in minor units, without tax. */
  readonly amountMinor: bigint;
  /** What was given back of it already: adjustments and earlier credits, as a positive number. */
  readonly creditedMinor?: bigint;
  readonly currency: string;
}

/** The charge of one slice. */
export function chargeSlice(price: Price, slice: Slice): BillItem {
  return {
    type: 'charge',
    from: slice.from,
    to: slice.to,
    amountMinor: priceSlice(price, slice),
    base: cyclePrice(price),
    days: slice.days,
    denominatorDays: slice.denominatorDays,
    denominator: slice.cycle,
  };
}

/**
 * Gives back the days of a billed item that were not used. The credit is a share of what was billed, not of the list
 * price, and never more than what is left of it; so `used = billed − credit` is never rounded a second time.
 * Nothing comes back when the range has none of its days, or when all of it was given back before.
 */
export function creditUnused(
  item: BilledItem,
  unused: DateRange,
  count: CountDays = calendarDays,
): BillItem | undefined {
  const range = overlap(item, unused);
  if (!range || count(range) === 0) return undefined;
  const days = { days: count(range), denominatorDays: count(item) };
  const billed = exactOfMinor(item.amountMinor, item.currency);
  const share = roundToMinor(billed.mul(shareOf(days)), item.currency);
  const net = item.amountMinor - (item.creditedMinor ?? 0n);
  const isCapped = share > net;
  const amount = isCapped ? net : share;
  if (amount <= 0n) return undefined;
  const denominator = { from: item.from, to: item.to };
  return { type: 'credit', ...range, amountMinor: -amount, base: billed, ...days, denominator };
}

/** What was used of a billed item when that much of it is given back: the rest, so that both add up. */
export function usedAmount(item: BilledItem, credit: Pick<BillItem, 'amountMinor'> | undefined): bigint {
  return item.amountMinor + (credit?.amountMinor ?? 0n);
}

/** The billed item after a credit of it. */
export function afterCredit(item: BilledItem, credit: Pick<BillItem, 'amountMinor'> | undefined): BilledItem {
  return { ...item, creditedMinor: (item.creditedMinor ?? 0n) - (credit?.amountMinor ?? 0n) };
}

/** The sum of items in minor units. */
export function sumItems(items: readonly Pick<BillItem, 'amountMinor'>[]): bigint {
  return items.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
}
