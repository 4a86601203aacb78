import type { Context, Transaction } from '@isp/sdk';
import { type Allocation, billingErrors, type Payment } from '../contract/index.ts';
import { readOpenThings } from '../data/open-things.ts';
import { allocationsOf } from '../data/payment-store.ts';
import { type AllocationProblem, allocateByHand, takeBack } from '../domain/ledger/allocate.ts';
import type { Source } from '../domain/plan/settle.ts';
import { bookSettlements } from './settle-accounts.ts';

/** Lets a payment pay the invoices somebody chose. The account has to be locked. Throws when the choice cannot be. */
export async function allocateTo(
  ctx: Context,
  tx: Transaction,
  payment: Payment,
  wishes: readonly Allocation[],
): Promise<void> {
  const { id, customerId, resellerId } = payment;
  const open = (await readOpenThings(tx, [customerId])).get(customerId);
  const leftMinor = open?.sources.find((source) => source.id === id)?.leftMinor ?? 0n;
  const exact = wishes.map(({ invoiceId, amountMinor }) => ({ invoiceId, amountMinor: BigInt(amountMinor) }));
  const chosen = allocateByHand(leftMinor, exact, open?.invoices ?? []);
  if ('problems' in chosen)
    throw billingErrors.BILLING_ALLOCATION_IMPOSSIBLE({
      problems: chosen.problems.map(sayProblem).join('; '),
    });
  const source: Source = { kind: 'payment', id, leftMinor };
  const of = { customerId, resellerId };
  await bookSettlements(
    ctx,
    tx,
    chosen.allocations.map((one) => ({ ...one, source, of })),
  );
}

/** Takes back what invoices have of a payment, the last first, until an amount is free. Answers how much was free before. */
export async function freePayment(
  ctx: Context,
  tx: Transaction,
  payment: Payment,
  amountMinor: bigint,
): Promise<void> {
  const { id, customerId, resellerId } = payment;
  const allocations = (await allocationsOf(tx, id)).map((one) => ({
    invoiceId: one.invoiceId,
    amountMinor: BigInt(one.amountMinor),
  }));
  const creditMinor = BigInt(payment.amountMinor) - BigInt(payment.settledMinor);
  const back = takeBack({ allocations, creditMinor }, amountMinor);
  const source: Source = { kind: 'payment', id, leftMinor: creditMinor };
  const of = { customerId, resellerId };
  await bookSettlements(
    ctx,
    tx,
    back.allocations.map((one) => ({ ...one, source, of })),
  );
}

/** What is wrong with a choice, in words. */
export function sayProblem(problem: AllocationProblem): string {
  switch (problem.kind) {
    case 'unknown-invoice':
      return `${problem.invoiceId} is no open invoice of this customer`;
    case 'named-twice':
      return `${problem.invoiceId} is named twice`;
    case 'not-positive':
      return `the amount for ${problem.invoiceId} is not positive`;
    case 'more-than-open':
      return `only ${problem.openMinor} of ${problem.invoiceId} is open`;
    case 'more-than-paid':
      return `the amounts are ${problem.missingMinor} more than is left of the payment`;
  }
}
