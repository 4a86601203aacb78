import { type DateRange, withoutDays } from './civil-dates.ts';
import { type CountDays, calendarDays } from './count-days.ts';
import { afterCredit, type BilledItem, type BillItem, chargeSlice, creditUnused } from './items.ts';
import type { Price } from './price.ts';
import type { Slice } from './slices.ts';

/** A slice as it ought to be billed. */
export interface PlannedSlice {
  /** What makes two charges the same: service, tariff, price, quantity. */
  readonly key: string;
  readonly price: Price;
  readonly slice: Slice;
}

/** A billed item with what it was for, and with the days that were given back before. */
export interface KnownItem extends BilledItem {
  readonly key: string;
  readonly creditedDays?: readonly DateRange[];
}

/**
 * The difference between what ought to be billed and what was: charges for days nobody billed yet, credits for billed
 * days that should not have been. Running it again with its own result finds nothing, whatever the events were.
 */
export function reconcile(
  planned: readonly PlannedSlice[],
  billed: readonly KnownItem[],
  count: CountDays = calendarDays,
): BillItem[] {
  const charges = planned.flatMap((one) => chargeMissing(one, billed, count));
  return [...charges, ...billed.flatMap((item) => creditSurplus(item, planned, count))];
}

/** The days of an item that are still billed: without those that were given back. */
function coveredDays(item: KnownItem): DateRange[] {
  return withoutDays(item, item.creditedDays ?? []);
}

function chargeMissing({ key, price, slice }: PlannedSlice, billed: readonly KnownItem[], count: CountDays) {
  const covered = billed.filter((item) => item.key === key).flatMap(coveredDays);
  const missing = withoutDays(slice, covered);
  return missing.map((range) => {
    const isWhole = range.from.equals(slice.from) && range.to.equals(slice.to);
    const days = isWhole ? slice : { days: count(range), denominatorDays: count(slice.cycle) };
    return chargeSlice(price, { ...slice, ...range, ...days });
  });
}

function creditSurplus(item: KnownItem, planned: readonly PlannedSlice[], count: CountDays): BillItem[] {
  const wanted = planned.filter(({ key }) => key === item.key).map(({ slice }) => slice);
  const surplus = coveredDays(item).flatMap((range) => withoutDays(range, wanted));
  let left: BilledItem = item;
  return surplus.flatMap((range) => {
    const credit = creditUnused(left, range, count);
    left = afterCredit(left, credit);
    return credit ? [credit] : [];
  });
}
