/** An invoice that is not paid in full. */
export interface OpenInvoice {
  readonly id: string;
  readonly dueOn: Temporal.PlainDate;
  /** Of two that are due on one day, the smaller number is older. */
  readonly number: string;
  readonly openMinor: bigint;
}

/** How much of a payment went to an invoice; negative where it was taken back. */
export interface Allocation {
  readonly invoiceId: string;
  readonly amountMinor: bigint;
}

/** Where a payment or credit went. What no invoice needed is the customer's credit. */
export interface Allocated {
  readonly allocations: readonly Allocation[];
  readonly creditMinor: bigint;
}

/** Pays the oldest invoices first: by due date, then by number. */
export function allocateOldestFirst(amountMinor: bigint, invoices: readonly OpenInvoice[]): Allocated {
  let left = amountMinor;
  const allocations = [...invoices].sort(byAge).flatMap(({ id, openMinor }) => {
    const isEnough = left >= openMinor;
    const part = isEnough ? openMinor : left;
    if (part <= 0n) return [];
    left -= part;
    return [{ invoiceId: id, amountMinor: part }];
  });
  return { allocations, creditMinor: left };
}

function byAge(one: OpenInvoice, other: OpenInvoice): number {
  return Temporal.PlainDate.compare(one.dueOn, other.dueOn) || (one.number < other.number ? -1 : 1);
}

/** Why an allocation by hand cannot be. */
export type AllocationProblem =
  | { readonly kind: 'unknown-invoice'; readonly invoiceId: string }
  | { readonly kind: 'named-twice'; readonly invoiceId: string }
  | { readonly kind: 'not-positive'; readonly invoiceId: string }
  | { readonly kind: 'more-than-open'; readonly invoiceId: string; readonly openMinor: bigint }
  | { readonly kind: 'more-than-paid'; readonly missingMinor: bigint };

/** Pays the invoices somebody chose, or answers everything that is wrong with the choice. */
export function allocateByHand(
  amountMinor: bigint,
  wishes: readonly Allocation[],
  invoices: readonly OpenInvoice[],
): Allocated | { readonly problems: readonly AllocationProblem[] } {
  const wished = wishes.reduce((sum, wish) => sum + wish.amountMinor, 0n);
  const problems = wishes.flatMap((wish, index) => problemOf(wish, wishes.slice(0, index), invoices));
  if (wished > amountMinor) problems.push({ kind: 'more-than-paid', missingMinor: wished - amountMinor });
  if (problems.length > 0) return { problems };
  return { allocations: wishes, creditMinor: amountMinor - wished };
}

function problemOf(
  { invoiceId, amountMinor }: Allocation,
  before: readonly Allocation[],
  invoices: readonly OpenInvoice[],
): AllocationProblem[] {
  const open = invoices.find(({ id }) => id === invoiceId)?.openMinor;
  if (open === undefined) return [{ kind: 'unknown-invoice', invoiceId }];
  if (before.some((wish) => wish.invoiceId === invoiceId)) return [{ kind: 'named-twice', invoiceId }];
  if (amountMinor <= 0n) return [{ kind: 'not-positive', invoiceId }];
  return amountMinor > open ? [{ kind: 'more-than-open', invoiceId, openMinor: open }] : [];
}

/**
 * Takes back what a refund or chargeback no longer pays, as entries of their own: first what nobody needed, then the
 * invoices in reverse, so that the one paid last is open again first. A refund of all re-opens all it paid.
 */
export function takeBack(paid: Allocated, refundMinor: bigint): Allocated {
  const fromCredit = paid.creditMinor < refundMinor ? paid.creditMinor : refundMinor;
  let left = refundMinor - fromCredit;
  const allocations = paid.allocations.toReversed().flatMap(({ invoiceId, amountMinor }) => {
    const isAll = left >= amountMinor;
    const part = isAll ? amountMinor : left;
    if (part <= 0n) return [];
    left -= part;
    return [{ invoiceId, amountMinor: -part }];
  });
  return { allocations, creditMinor: -fromCredit };
}
