import type { Transaction } from '@isp/sdk';
import { toAmountMinor } from '@isp/sdk/money';
import { sayProblem } from '../books/allocate-payment.ts';
import { type Allocation, billingErrors, type PaymentAttempt } from '../contract/index.ts';
import { readOpenThings } from '../data/open-things.ts';
import { allocateByHand, allocateOldestFirst } from '../domain/ledger/allocate.ts';
import type { Charge } from './charge-by-hand.ts';

async function openOf(tx: Transaction, customerId: string) {
  return (await readOpenThings(tx, [customerId])).get(customerId)?.invoices ?? [];
}

/** An amount, for the invoices that are named or the oldest ones. @throws BILLING_ALLOCATION_IMPOSSIBLE */
export async function chargeOfAmount(
  tx: Transaction,
  {
    customerId,
    amountMinor,
    allocations: named,
  }: { customerId: string; amountMinor: number; allocations?: readonly Allocation[] },
): Promise<Charge> {
  const invoices = await openOf(tx, customerId);
  const exact = named?.map((one) => ({ ...one, amountMinor: BigInt(one.amountMinor) }));
  const chosen = exact
    ? allocateByHand(BigInt(amountMinor), exact, invoices)
    : allocateOldestFirst(BigInt(amountMinor), invoices);
  if ('problems' in chosen)
    throw billingErrors.BILLING_ALLOCATION_IMPOSSIBLE({
      problems: chosen.problems.map(sayProblem).join('; '),
    });
  return { amountMinor, allocations: chosen.allocations.map(inMinor) };
}

/** All that is open of an invoice. @throws BILLING_NOTHING_LEFT */
export async function chargeOfInvoice(
  tx: Transaction,
  { customerId, invoiceId }: { customerId: string; invoiceId: string },
): Promise<Charge> {
  const openMinor = (await openOf(tx, customerId)).find(({ id }) => id === invoiceId)?.openMinor ?? 0n;
  if (openMinor <= 0n) throw billingErrors.BILLING_NOTHING_LEFT({ id: invoiceId });
  const amountMinor = toAmountMinor(openMinor);
  return { amountMinor, allocations: [{ invoiceId, amountMinor }] };
}

/** What a try was for, as far as it is still open; its amount, when it was for no invoice. @throws BILLING_NOTHING_LEFT */
export async function chargeAgain(tx: Transaction, attempt: PaymentAttempt): Promise<Charge> {
  const { id, customerId, amountMinor, allocations } = attempt;
  if (allocations.length === 0) return { amountMinor, allocations: [] };
  const invoices = await openOf(tx, customerId);
  const left = allocations.flatMap((one) => {
    const openMinor = invoices.find((invoice) => invoice.id === one.invoiceId)?.openMinor ?? 0n;
    const part = openMinor < BigInt(one.amountMinor) ? openMinor : BigInt(one.amountMinor);
    return part > 0n ? [{ invoiceId: one.invoiceId, amountMinor: part }] : [];
  });
  const sum = left.reduce((so, one) => so + one.amountMinor, 0n);
  if (sum === 0n) throw billingErrors.BILLING_NOTHING_LEFT({ id });
  return { amountMinor: toAmountMinor(sum), allocations: left.map(inMinor) };
}

function inMinor({ invoiceId, amountMinor }: { invoiceId: string; amountMinor: bigint }): Allocation {
  return { invoiceId, amountMinor: toAmountMinor(amountMinor) };
}
