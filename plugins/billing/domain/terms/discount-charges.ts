import { exact, exactOfMinor, roundToMinor } from '@isp/sdk/money';
import { isBefore } from '../civil-dates.ts';
import { applyDiscounts } from '../discounts.ts';
import type { Line } from '../plan/facts.ts';
import type { Agreement, DiscountAgreement, DiscountOfLine } from './agreement.ts';

/** A recurring charge before discounts. */
export interface DiscountableCharge {
  readonly serviceId: string;
  /** The first day that is charged. */
  readonly from: Temporal.PlainDate;
  /** The first day of the cycle it lies in. */
  readonly cycleFrom: Temporal.PlainDate;
  readonly amountMinor: bigint;
}

/** What is left of a charge, and what was taken off. */
export interface DiscountedCharge {
  readonly amountMinor: bigint;
  readonly discounts: readonly DiscountOfLine[];
}

interface About {
  readonly agreements: readonly Agreement[];
  readonly books: readonly Line[];
  /** What the same bill gives back; amounts are negative. */
  readonly back?: readonly { readonly creditOf: string; readonly amountMinor: bigint }[];
  readonly currency: string;
}

/**
 * Takes discounts off the recurring charges of a bill, cycle by cycle, in the order in which they were agreed. A cycle counts
 * once however many charges are in it, and an amount is taken off once per cycle; what came back of a charge brings its share
 * of the discount back too.
 */
export function discountCharges(
  charges: readonly DiscountableCharge[],
  { agreements, books, back = [], currency }: About,
): DiscountedCharge[] {
  const discounts = agreements
    .filter((one) => one.kind === 'discount')
    .sort((one, other) => one.seq - other.seq);
  const result: DiscountedCharge[] = charges.map(({ amountMinor }) => ({ amountMinor, discounts: [] }));
  if (discounts.length === 0) return result;
  const used = usedBefore(books, back, currency);
  const cycles = Map.groupBy(charges.keys(), (index) => charges[index]?.cycleFrom.toString() ?? '');
  for (const [cycleFrom, indexes] of [...cycles].sort(([one], [other]) => (one < other ? -1 : 1)))
    for (const discount of discounts) {
      const eligible = indexes.filter((index) => isFor(discount, charges[index]));
      const left = leftFor(discount, used.get(discount.id) ?? new Map(), cycleFrom);
      if (!left || eligible.length === 0) continue;
      const amounts = eligible.map((index) => result[index]?.amountMinor ?? 0n);
      const [applied] = applyDiscounts(amounts, [left], currency).applied;
      eligible.forEach((index, place) => {
        const off = applied?.amountsMinor[place] ?? 0n;
        const before = result[index];
        if (off === 0n || !before) return;
        const { id: discountId, text } = discount;
        const entry = { discountId, text, cycleFrom, amountMinor: off };
        result[index] = { amountMinor: before.amountMinor + off, discounts: [...before.discounts, entry] };
        note(used, entry, -off);
      });
    }
  return result;
}

function isFor({ serviceId, from, end }: DiscountAgreement, charge: DiscountableCharge | undefined): boolean {
  if (!charge || (serviceId && serviceId !== charge.serviceId)) return false;
  return !isBefore(charge.from, from) && (!end || isBefore(charge.from, end.on));
}

/** How much was taken off by discount, then by cycle. */
type UsedDiscounts = Map<string, Map<string, bigint>>;

/** What may still be taken off in a cycle; nothing when the cycles are used up, or the amount is. */
function leftFor(
  { id, off, cycles }: DiscountAgreement,
  used: ReadonlyMap<string, bigint>,
  cycleFrom: string,
) {
  const inCycle = used.get(cycleFrom) ?? 0n;
  const others = [...used].filter(([cycle, amount]) => cycle !== cycleFrom && amount > 0n).length;
  if (cycles !== undefined && others >= cycles) return undefined;
  if (off.kind === 'percent') return { id, ...off };
  const amountMinor = off.amountMinor - inCycle;
  return amountMinor > 0n ? { id, kind: off.kind, amountMinor } : undefined;
}

function usedBefore(
  books: readonly Line[],
  back: NonNullable<About['back']>,
  currency: string,
): UsedDiscounts {
  const used: UsedDiscounts = new Map();
  const discounted = books.filter(({ discounts }) => discounts && discounts.length > 0);
  for (const line of discounted) {
    const before = books.filter(({ creditOf, givesBack }) => creditOf === line.id && givesBack);
    const credits = [...before, ...back.filter(({ creditOf }) => creditOf === line.id)];
    const credited = credits.reduce((sum, { amountMinor }) => sum - amountMinor, 0n);
    for (const entry of line.discounts ?? [])
      note(used, entry, keptOf(-entry.amountMinor, { line, credited, currency }));
  }
  return used;
}

/** What of a discount is still used when a part of its line came back: the same share. */
function keptOf(
  off: bigint,
  { line, credited, currency }: { line: Line; credited: bigint; currency: string },
): bigint {
  if (credited === 0n || line.amountMinor === 0n) return off;
  const kept = exact(line.amountMinor - credited, line.amountMinor);
  return roundToMinor(exactOfMinor(off, currency).mul(kept), currency);
}

function note(
  used: UsedDiscounts,
  { discountId, cycleFrom }: Pick<DiscountOfLine, 'discountId' | 'cycleFrom'>,
  off: bigint,
) {
  const own = used.get(discountId) ?? new Map<string, bigint>();
  own.set(cycleFrom, (own.get(cycleFrom) ?? 0n) + off);
  used.set(discountId, own);
}
