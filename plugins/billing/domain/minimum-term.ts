import { type Exact, exact, exactOfMinor, roundToMinor } from '@isp/sdk/money';
import { daysBetween, isBefore } from './civil-dates.ts';

/** A contract with a minimum term, as it was agreed. */
export interface Term {
  readonly start: Temporal.PlainDate;
  readonly months: number;
  /** Months it goes on for when nobody ends it; left out: it can be ended any day afterwards. */
  readonly renewalMonths?: number;
}

/**
 * The first day after the term that is running on a day: the end of the minimum term, later of each renewal. Counted in
 * months from the start, so a term from 31 January ends on 28 February and its renewal on 31 March again.
 */
export function termEnd(term: Term, on: Temporal.PlainDate): Temporal.PlainDate {
  return term.start.add({ months: reachedMonths(term, on) });
}

/** Months from the start to the end of the term that is running on a day. */
function reachedMonths({ start, months, renewalMonths }: Term, on: Temporal.PlainDate): number {
  let reached = months;
  while (renewalMonths && !isBefore(on, start.add({ months: reached }))) reached += renewalMonths;
  return reached;
}

/** Whether the minimum term of a contract is over on a day. */
export function isTermOver(term: Term, on: Temporal.PlainDate): boolean {
  return !isBefore(on, term.start.add({ months: term.months }));
}

/** Whether a contract may end on a day without a fee: no term is running, or one ends that day. */
export function mayEnd(term: Term, on: Temporal.PlainDate): boolean {
  if (!isTermOver(term, on)) return false;
  const { renewalMonths } = term;
  return !renewalMonths || beginOf(term, on).equals(on);
}

/** The first day of the term that is running. */
function beginOf(term: Term, on: Temporal.PlainDate): Temporal.PlainDate {
  return term.start.add({ months: monthsBefore(term, on) });
}

/** Months of the contract that were before the term that is running. */
function monthsBefore(term: Term, on: Temporal.PlainDate): number {
  return isTermOver(term, on) ? reachedMonths(term, on) - (term.renewalMonths ?? 0) : 0;
}

/** What ending too early costs. */
export type EarlyTerminationFee =
  /** The same on every day. */
  | { readonly kind: 'fixed'; readonly amountMinor: bigint }
  /** Shrinks day by day from the whole amount at the start of the term to nothing at its end. */
  | { readonly kind: 'declining'; readonly amountMinor: bigint }
  /** A share of the monthly price for each month not used, a begun month included. */
  | {
      readonly kind: 'remaining-months';
      readonly monthlyMinor: bigint;
      readonly percent: Exact;
      /** What the price is multiplied by for one month, where it is for more or less. */
      readonly monthShare?: Exact;
    };

/** The fee for ending on a day; nothing once the minimum term is over, unless a renewal is running. */
export function earlyTerminationFee(
  fee: EarlyTerminationFee,
  term: Term,
  on: Temporal.PlainDate,
  currency: string,
): bigint {
  if (mayEnd(term, on)) return 0n;
  switch (fee.kind) {
    case 'fixed':
      return fee.amountMinor;
    case 'declining': {
      const left = leftOf(beginOf(term, on), on, termEnd(term, on));
      return roundToMinor(exactOfMinor(fee.amountMinor, currency).mul(left), currency);
    }
    case 'remaining-months': {
      const months = BigInt(monthsLeft(term, on));
      const { monthlyMinor, monthShare = exact(1n), percent } = fee;
      const perMonth = exactOfMinor(monthlyMinor, currency).mul(monthShare).mul(percent).div(100n);
      return roundToMinor(perMonth.mul(months), currency);
    }
  }
}

function leftOf(start: Temporal.PlainDate, on: Temporal.PlainDate, end: Temporal.PlainDate) {
  const from = isBefore(on, start) ? start : on;
  return exact(BigInt(daysBetween({ from, to: end })), BigInt(daysBetween({ from: start, to: end })));
}

function monthsLeft(term: Term, on: Temporal.PlainDate): number {
  const end = reachedMonths(term, on);
  let used = monthsBefore(term, on);
  while (used < end && !isBefore(on, term.start.add({ months: used + 1 }))) used += 1;
  return end - used;
}
