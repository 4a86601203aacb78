import { boundariesOf, cycleOf, firstCycleDate } from '@isp/sdk/cycles';
import {
  type Exact,
  exact,
  exactOfMinor,
  formatExact,
  formatMinor,
  formatUnits,
  minorExponent,
  roundToPlaces,
  splitByLargestRemainder,
} from '@isp/sdk/money';
import type { ProrationItem, ProrationPreview } from '../../contract/index.ts';
import { isBefore } from '../civil-dates.ts';
import { type BillItem, sumItems } from '../items.ts';
import { shareOf } from '../slices.ts';
import { taxDocument } from '../taxes.ts';
import type { PreviewRequest } from './preview-request.ts';

/** Places of shares of cycles, as in Kill Bill. */
const sharePlaces = 9;

/** Writes a preview as the route answers it. `endIsInclusive`: ends are last days, as in Lago. */
export function showPreview(
  request: PreviewRequest,
  items: readonly BillItem[],
  endIsInclusive: boolean,
): ProrationPreview {
  const { currency, plan, from } = request;
  const taxes = [...taxOf(request, items, 'charge'), ...taxOf(request, items, 'credit')];
  const ordered = [...items.filter(isCharge), ...items.filter((item) => !isCharge(item))];
  const subtotal = sumItems(items);
  const tax = taxes.reduce((sum, part) => sum + part, 0n);
  return {
    ...showShares(ordered),
    firstCycleDate: firstCycleDate(plan.grid, from).toString(),
    billCycleDay: plan.grid.cycleDay,
    boundaries: showBoundaries(request, items, endIsInclusive),
    items: ordered.map((item, index) => ({
      ...showItem(item, currency, endIsInclusive),
      ...(request.taxPercent && { tax: formatMinor(taxes[index] ?? 0n, currency) }),
    })),
    subtotal: formatMinor(subtotal, currency),
    tax: formatMinor(tax, currency),
    total: formatMinor(subtotal + tax, currency),
  };
}

const isCharge = ({ type }: BillItem) => type === 'charge';

/** The tax of the charges or of the credits, which are documents of their own: rounded once, then split. */
function taxOf(
  { taxPercent, currency }: PreviewRequest,
  items: readonly BillItem[],
  type: BillItem['type'],
): bigint[] {
  const lines = items.filter((item) => item.type === type);
  if (!taxPercent || lines.length === 0) return [];
  const taxes = [{ id: 'tax', percent: taxPercent, inclusive: false }];
  const document = taxDocument(
    lines.map(({ amountMinor }) => ({ amountMinor, taxes })),
    currency,
  );
  const weights = lines.map(({ amountMinor }) => exactOfMinor(amountMinor, currency).abs());
  return splitByLargestRemainder(document.grossMinor - document.netMinor, weights);
}

/** Cycles are added up of shares with nine places each, so that they agree with the items one reads. */
function showShares(items: readonly BillItem[]): Pick<ProrationPreview, 'cycles' | 'ratio'> {
  const charges = items.filter(isCharge);
  const cycles = charges.reduce((sum, item) => sum + roundToPlaces(shareOf(item), sharePlaces), 0n);
  const shown = charges.length > 0 ? charges : items.slice(0, 1);
  const days = shown.reduce((sum, item) => sum + item.days, 0);
  const [first] = shown;
  const ratio: Exact = first ? shareOf({ days, denominatorDays: first.denominatorDays }) : exact(0n);
  return { cycles: formatUnits(cycles, sharePlaces), ratio: formatExact(ratio, sharePlaces) };
}

function showBoundaries(
  request: PreviewRequest,
  items: readonly BillItem[],
  endIsInclusive: boolean,
): string[] {
  const { plan, from } = request;
  const end = request.to ?? items.filter(isCharge).at(-1)?.to ?? cycleOf(plan.grid, from).to;
  const dates = boundariesOf(plan.grid, { from, to: isBefore(end, from) ? from : end });
  const last = dates.at(-1);
  const isOpenEnd = endIsInclusive && last !== undefined && !cycleOf(plan.grid, last).from.equals(last);
  return (isOpenEnd && dates.length > 1 ? dates.slice(0, -1) : dates).map(String);
}

function showItem(item: BillItem, currency: string, endIsInclusive: boolean): ProrationItem {
  const showEnd = (date: Temporal.PlainDate) =>
    (endIsInclusive ? date.subtract({ days: 1 }) : date).toString();
  return {
    type: item.type,
    from: item.from.toString(),
    to: showEnd(item.to),
    amount: formatMinor(item.amountMinor, currency),
    baseAmount: showBase(item.base, currency),
    days: item.days,
    denominatorDays: item.denominatorDays,
    denominatorFrom: item.denominator.from.toString(),
    denominatorTo: showEnd(item.denominator.to),
  };
}

/** Prices may have more places than the currency; those they have are shown. */
function showBase(base: Exact, currency: string): string {
  let places = minorExponent(currency);
  while (places < 18 && base.mul(10n ** BigInt(places)).d !== 1n) places += 1;
  return formatExact(base, places);
}
