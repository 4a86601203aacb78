import type { Context, Transaction } from '@isp/sdk';
import { toAmountMinor } from '@isp/sdk/money';
import { allocateTo } from '../books/allocate-payment.ts';
import { bookPayment } from '../books/book-payment.ts';
import { settleAccounts } from '../books/settle-accounts.ts';
import type { Allocation, BillingAccount, PaymentAttempt } from '../contract/index.ts';
import { readOpenThings } from '../data/open-things.ts';

/**
 * Books money a provider has taken, under the id of its try: the primary key lets it be booked once. It pays what it was
 * charged for, as far as that is still open; the rest pays the oldest invoices and is credit then.
 */
export async function bookCharge(
  ctx: Context,
  tx: Transaction,
  { account, attempt }: { readonly account: BillingAccount; readonly attempt: PaymentAttempt },
): Promise<void> {
  const { id, amountMinor, method, chargeRef, customerId } = attempt;
  const given = { id, kind: 'payment', amountMinor, method, ...(chargeRef ? { reference: chargeRef } : {}) };
  const payment = await bookPayment(ctx, tx, account, given as Parameters<typeof bookPayment>[3]);
  const open = await stillOpen(tx, attempt);
  if (open.length > 0) await allocateTo(ctx, tx, payment, open);
  await settleAccounts(ctx, tx, [customerId]);
}

/** What the try was for, cut to what is open by now. */
async function stillOpen(
  tx: Transaction,
  { customerId, allocations }: PaymentAttempt,
): Promise<Allocation[]> {
  const invoices = (await readOpenThings(tx, [customerId])).get(customerId)?.invoices ?? [];
  return allocations.flatMap(({ invoiceId, amountMinor }) => {
    const openMinor = invoices.find(({ id }) => id === invoiceId)?.openMinor ?? 0n;
    const part = openMinor < BigInt(amountMinor) ? openMinor : BigInt(amountMinor);
    return part > 0n ? [{ invoiceId, amountMinor: toAmountMinor(part) }] : [];
  });
}
