import type { Context, Transaction } from '@isp/sdk';
import { takeBackAtMost } from '../../books/take-back-payment.ts';
import { noteIn } from '../../collection/note-outcome.ts';
import { accounts } from '../../data/account-store.ts';
import { findUnderway, paymentAttempts } from '../../data/payment-attempt-store.ts';
import { type DebitRow, debits, mandates } from '../../data/sepa-store.ts';
import { idOf } from '../../domain/event-id.ts';
import { declineClassOf, endsMandate } from './return-codes.ts';

/** The money of a debit came: it is a payment now, under the id of its attempt. Answers whether it was on its way. */
export async function collectDebit(
  ctx: Context,
  tx: Transaction,
  { id, customerId }: DebitRow,
): Promise<boolean> {
  await accounts.lock(tx, customerId);
  const debit = await debits.lock(tx, id);
  if (debit.status !== 'submitted') return false;
  const updatedAt = ctx.clock.now().toString();
  await debits.change(tx, { id }, { status: 'collected', updatedAt });
  await noteIn(ctx, tx, { id, outcome: { outcome: 'succeeded', chargeRef: debit.endToEndId } });
  return true;
}

/** How a debit came back: by the code of the bank. Answers the id of the reversal, where it had been a payment. */
export async function returnDebit(
  ctx: Context,
  tx: Transaction,
  { debit: { id, customerId }, code }: { debit: DebitRow; code: string },
): Promise<string | undefined> {
  await accounts.lock(tx, customerId);
  const debit = await debits.lock(tx, id);
  if (debit.status !== 'submitted' && debit.status !== 'collected') return undefined;
  const updatedAt = ctx.clock.now().toString();
  await debits.change(tx, { id }, { status: 'returned', returnReason: code, updatedAt });
  if (endsMandate(code)) await endMandate(ctx, tx, debit, code);
  const reversalId = debit.status === 'collected' ? await reverse(ctx, tx, debit, code) : undefined;
  await decline(ctx, tx, debit, code);
  return reversalId;
}

async function endMandate(
  ctx: Context,
  tx: Transaction,
  { mandateId }: DebitRow,
  code: string,
): Promise<void> {
  const updatedAt = ctx.clock.now().toString();
  const ended = { status: 'refused', reason: `the bank returned a debit with ${code}`, updatedAt } as const;
  await mandates.change(tx, { id: mandateId, status: 'active' }, ended);
}

async function reverse(ctx: Context, tx: Transaction, debit: DebitRow, code: string): Promise<string> {
  const { id: paymentId, amountMinor } = debit;
  const id = idOf('sepa return', paymentId);
  const reason = `returned by the bank (${code})`;
  await takeBackAtMost(ctx, tx, { id, kind: 'reversal', paymentId, amountMinor, reason });
  return id;
}

/** The attempt is declined, also when it had succeeded: it may be tried again, as its class says. */
async function decline(ctx: Context, tx: Transaction, debit: DebitRow, code: string): Promise<void> {
  const { id, customerId, endToEndId: chargeRef } = debit;
  const attempt = await paymentAttempts.lock(tx, id);
  if (attempt.status === 'succeeded') {
    // Another try for the invoice may be on its way already; then this one stays as it ended.
    const invoiceIds = attempt.allocations.map(({ invoiceId }) => invoiceId);
    if (await findUnderway(tx, customerId, invoiceIds)) return;
    await paymentAttempts.change(tx, { id }, { status: 'pending', settledAt: null });
  }
  const about = {
    code: code.toLowerCase(),
    class: declineClassOf(code),
    text: `Returned by the bank (${code}).`,
  };
  await noteIn(ctx, tx, { id, outcome: { outcome: 'declined', ...about, chargeRef } });
}
