import { type Allocation, allocateOldestFirst, type OpenInvoice } from '../ledger/allocate.ts';

/** Something that can pay invoices: a payment, or a credit note, which pays the invoice it corrects first. */
export interface Source {
  readonly kind: 'payment' | 'credit-note';
  readonly id: string;
  readonly leftMinor: bigint;
  readonly firstInvoice?: string;
}

/** How much of a source goes to an invoice. */
export interface Settlement extends Allocation {
  readonly source: Source;
}

/** Lets sources pay what is open, each in turn, the oldest invoices first. */
export function settle(sources: readonly Source[], invoices: readonly OpenInvoice[]): Settlement[] {
  let open = [...invoices];
  return sources.flatMap((source) => {
    const first = open.filter(({ id }) => id === source.firstInvoice);
    const preferred = allocateOldestFirst(source.leftMinor, first);
    const others = open.filter(({ id }) => id !== source.firstInvoice);
    const rest = allocateOldestFirst(preferred.creditMinor, others);
    const allocations = [...preferred.allocations, ...rest.allocations];
    const paid = new Map(allocations.map(({ invoiceId, amountMinor }) => [invoiceId, amountMinor]));
    open = open
      .map((invoice) => ({ ...invoice, openMinor: invoice.openMinor - (paid.get(invoice.id) ?? 0n) }))
      .filter(({ openMinor }) => openMinor > 0n);
    return allocations.map((allocation) => ({ ...allocation, source }));
  });
}
