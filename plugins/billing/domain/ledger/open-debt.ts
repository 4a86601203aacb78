import { isBefore } from '../civil-dates.ts';
import { allocateOldestFirst, type OpenInvoice } from './allocate.ts';

/** What is open of some invoices once the customer's credit has paid the oldest. */
export function openAfterCredit(invoices: readonly OpenInvoice[], creditMinor: bigint): OpenInvoice[] {
  const { allocations } = allocateOldestFirst(creditMinor, invoices);
  const paid = new Map(allocations.map(({ invoiceId, amountMinor }) => [invoiceId, amountMinor]));
  return invoices
    .map((invoice) => ({ ...invoice, openMinor: invoice.openMinor - (paid.get(invoice.id) ?? 0n) }))
    .filter(({ openMinor }) => openMinor > 0n);
}

/** What is overdue: the sum, and the oldest of it. */
export interface Debt {
  readonly amountMinor: bigint;
  readonly oldest?: OpenInvoice;
}

/**
 * What is overdue on a day: its due date is over. At or below the tolerance there is none: nobody is reminded, blocked
 * or charged a fee for a cent.
 */
export function overdueOn(
  day: Temporal.PlainDate,
  invoices: readonly OpenInvoice[],
  toleranceMinor: bigint,
): Debt {
  const due = invoices.filter(({ dueOn }) => isBefore(dueOn, day));
  const amountMinor = due.reduce((sum, { openMinor }) => sum + openMinor, 0n);
  if (amountMinor <= toleranceMinor) return { amountMinor: 0n };
  const oldest = due.reduce((one, other) => (isBefore(other.dueOn, one.dueOn) ? other : one));
  return { amountMinor, oldest };
}
