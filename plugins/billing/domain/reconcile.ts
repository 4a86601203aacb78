import { type DateRange, openDays, withoutDays } from './civil-dates.ts';
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
  readonly id: string;
  readonly key: string;
  readonly creditedDays?: readonly DateRange[];
}

/** A line that brings the books to what they ought to be. */
export interface DueItem extends BillItem {
  readonly key: string;
  readonly currency: string;
  /** The item a credit gives back a part of. */
  readonly creditOf?: string;
}

/** How days are counted, and which are closed. */
export interface ReconcileOptions {
  readonly count?: CountDays;
  /** Days before it are left as they are; the plan has none of them either. */
  readonly since?: Temporal.PlainDate;
}

/**
 * The difference between what ought to be billed and what was: charges for days nobody billed yet, credits for billed
 * days that should not have been. Running it again with its own result finds nothing, whatever the events were.
 */
export function reconcile(
  planned: readonly PlannedSlice[],
  billed: readonly KnownItem[],
  { count = calendarDays, since }: ReconcileOptions = {},
): DueItem[] {
  const charges = planned.flatMap((one) => chargeMissing(one, billed, count));
  return [...charges, ...billed.flatMap((item) => creditSurplus(item, planned, { count, since }))];
}

/** The days of an item that are still billed: without those that were given back. */
function coveredDays(item: KnownItem): DateRange[] {
  return withoutDays(item, item.creditedDays ?? []);
}

function chargeMissing(
  { key, price, slice }: PlannedSlice,
  billed: readonly KnownItem[],
  count: CountDays,
): DueItem[] {
  const covered = billed.filter((item) => item.key === key).flatMap(coveredDays);
  const missing = withoutDays(slice, covered);
  return missing.map((range) => {
    const isWhole = range.from.equals(slice.from) && range.to.equals(slice.to);
    const days = isWhole ? slice : { days: count(range), denominatorDays: count(slice.cycle) };
    return { ...chargeSlice(price, { ...slice, ...range, ...days }), key, currency: price.currency };
  });
}

function creditSurplus(
  item: KnownItem,
  planned: readonly PlannedSlice[],
  { count, since }: ReconcileOptions,
): DueItem[] {
  const wanted = planned.filter(({ key }) => key === item.key).map(({ slice }) => slice);
  const open = coveredDays(item).flatMap((range) => openDays(range, since) ?? []);
  const surplus = open.flatMap((range) => withoutDays(range, wanted));
  let left: BilledItem = item;
  return surplus.flatMap((range) => {
    const credit = creditUnused(left, range, count);
    left = afterCredit(left, credit);
    return credit ? [{ ...credit, key: item.key, currency: item.currency, creditOf: item.id }] : [];
  });
}

/** The books after lines were billed; `nameItem` gives each new item its id. */
export function bookItems(
  billed: readonly KnownItem[],
  items: readonly DueItem[],
  nameItem: (item: DueItem) => string,
): KnownItem[] {
  const credits = items.filter(({ type }) => type === 'credit');
  const charges = items.filter(({ type }) => type === 'charge');
  const named = charges.map((item) => ({ ...item, id: nameItem(item) }));
  return [
    ...billed.map((item) => credits.filter(({ creditOf }) => creditOf === item.id).reduce(bookCredit, item)),
    ...named,
  ];
}

function bookCredit(item: KnownItem, credit: DueItem): KnownItem {
  const { from, to } = credit;
  return {
    ...item,
    ...afterCredit(item, credit),
    creditedDays: [...(item.creditedDays ?? []), { from, to }],
  };
}
