import { type DateRange, earlier, isBefore, withoutDays } from './civil-dates.ts';
import type { OpenRange } from './due.ts';

/** Why a service is suspended. */
export type PauseReason = 'non_payment' | 'no_balance' | 'customer_request' | 'abuse' | 'technical' | 'other';

/** Days a service did not run. */
export interface Pause extends OpenRange {
  readonly reason: PauseReason;
}

/**
 * Reasons whose days are not paid: the customer's own wish, our own faults, and nothing to draw from of one who pays in
 * advance. Who did not pay or abused the service pays on, since the line is kept for him.
 */
const unpaidReasons: ReadonlySet<PauseReason> = new Set(['customer_request', 'technical', 'no_balance']);

/** Whether the days of a pause come back as a credit. */
export function isCredited(reason: PauseReason, unpaid: ReadonlySet<PauseReason> = unpaidReasons): boolean {
  return unpaid.has(reason);
}

/**
 * The days of a range that are paid: without the pauses that are credited, whether they end or not. A pause that is
 * over is a gap; it is never billed after all when the service comes back.
 */
export function paidDays(range: DateRange, pauses: readonly Pause[], unpaid = unpaidReasons): DateRange[] {
  const gaps = pauses
    .filter(({ reason }) => isCredited(reason, unpaid))
    .map(({ from, to }) => ({ from: earlier(from, range.to), to: to ?? range.to }))
    .filter(({ from, to }) => isBefore(from, to));
  return withoutDays(range, gaps);
}
