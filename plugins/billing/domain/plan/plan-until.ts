import { isBefore } from '../civil-dates.ts';
import type { Facts, Line } from './facts.ts';
import { nextBillOn } from './next-bill-on.ts';
import { type PlannedBill, planBill } from './plan-bill.ts';

/** The bills of an account by a day, and the day after it on which to look again. */
export interface AccountPlan {
  readonly bills: readonly PlannedBill[];
  readonly next: Temporal.PlainDate | undefined;
}

/**
 * All bills that are due by a day, one for each day on which something was, oldest first: what was missed comes out as
 * it would have come at the time. Each sees the ones before it as billed.
 */
export function planUntil(
  facts: Facts,
  { from, asOf }: { from: Temporal.PlainDate; asOf: Temporal.PlainDate },
  makeId: () => string,
): AccountPlan {
  const bills: PlannedBill[] = [];
  let books: readonly Line[] = facts.books;
  let day: Temporal.PlainDate | undefined = from;
  while (day && !isBefore(asOf, day)) {
    const bill = planBill({ ...facts, books }, day, makeId);
    if (bill.charges.length + bill.credits.length > 0) bills.push(bill);
    books = [...books, ...bill.charges, ...bill.credits];
    day = nextBillOn(facts, day);
  }
  return { bills, next: day };
}
