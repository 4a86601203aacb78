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
export function termEnd({ start, months, renewalMonths }: Term, on: Temporal.PlainDate): Temporal.PlainDate {
  let reached = months;
  while (renewalMonths && !isBefore(on, start.add({ months: reached }))) reached += renewalMonths;
  return start.add({ months: reached });
}

/** Whether a contract may end on a day without a fee: its minimum term is over. */
export function isTermOver(term: Term, on: Temporal.PlainDate): boolean {
  return !isBefore(on, term.start.add({ months: term.months }));
}

/** What ending too early costs. */
export type EarlyTerminationFee =
  /** The same on every day. */
  | { readonly kind: 'fixed'; readonly amountMinor: bigint }
  /** Shrinks day by day from the whole amount at the start to nothing at the end. */
  | { readonly kind: 'declining'; readonly amountMinor: bigint }
  /** A share of the monthly price for each month not used, a begun month included. */
  | { readonly kind: 'remaining-months'; readonly monthlyMinor: bigint; readonly percent: Exact };

/** The fee for ending on a day; nothing once the minimum term is over. */
export function earlyTerminationFee(
  fee: EarlyTerminationFee,
  term: Term,
  on: Temporal.PlainDate,
  currency: string,
): bigint {
  if (isTermOver(term, on)) return 0n;
  const end = term.start.add({ months: term.months });
  switch (fee.kind) {
    case 'fixed':
      return fee.amountMinor;
    case 'declining':
      return roundToMinor(exactOfMinor(fee.amountMinor, currency).mul(leftOf(term.start, on, end)), currency);
    case 'remaining-months': {
      const months = BigInt(monthsLeft(term, on));
      const perMonth = exactOfMinor(fee.monthlyMinor, currency).mul(fee.percent).div(100n);
      return roundToMinor(perMonth.mul(months), currency);
    }
  }
}

function leftOf(start: Temporal.PlainDate, on: Temporal.PlainDate, end: Temporal.PlainDate) {
  const from = isBefore(on, start) ? start : on;
  return exact(BigInt(daysBetween({ from, to: end })), BigInt(daysBetween({ from: start, to: end })));
}

function monthsLeft({ start, months }: Term, on: Temporal.PlainDate): number {
  let used = 0;
  while (used < months && !isBefore(on, start.add({ months: used + 1 }))) used += 1;
  return months - used;
}
