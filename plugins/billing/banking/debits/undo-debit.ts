import type { Context, Transaction } from '@isp/sdk';
import { takeBackAtMost } from '../../books/take-back-payment.ts';
import { noteIn } from '../../collection/note-outcome.ts';
import type { DeclineClass } from '../../contract/index.ts';
import { findUnderway, paymentAttempts } from '../../data/payment-attempt-store.ts';

/** A debit that came back. It has the id of its attempt, and of the payment it may have become. */
export interface CameBack {
  readonly id: string;
  readonly amountMinor: number;
  readonly chargeRef: string;
  /** It is a payment, which is taken back. */
  readonly wasCollected: boolean;
}

/** Why, in the code of the bank, and under which id a payment is taken back, once. */
export interface Why {
  readonly code: string;
  readonly declineClass: DeclineClass;
  readonly reversalId: string;
}

/** Takes the payment of a debit back, where it became one, and declines its attempt. Answers the id of the reversal. */
export async function undoDebit(
  ctx: Context,
  tx: Transaction,
  debit: CameBack,
  why: Why,
): Promise<string | undefined> {
  if (debit.wasCollected) await reverse(ctx, tx, debit, why);
  await decline(ctx, tx, debit, why);
  return debit.wasCollected ? why.reversalId : undefined;
}

function reverse(
  ctx: Context,
  tx: Transaction,
  { id: paymentId, amountMinor }: CameBack,
  { code, reversalId: id }: Why,
) {
  const reason = `returned by the bank (${code})`;
  return takeBackAtMost(ctx, tx, { id, kind: 'reversal', paymentId, amountMinor, reason });
}

/** The attempt is declined, also when it had succeeded: it may be tried again, as its class says. */
async function decline(
  ctx: Context,
  tx: Transaction,
  { id, chargeRef }: CameBack,
  { code, declineClass }: Why,
) {
  const attempt = await paymentAttempts.lock(tx, id);
  if (attempt.status === 'succeeded') {
    // Another try for the invoice may be on its way already; then this one stays as it ended.
    const invoiceIds = attempt.allocations.map(({ invoiceId }) => invoiceId);
    if (await findUnderway(tx, attempt.customerId, invoiceIds)) return;
    await paymentAttempts.change(tx, { id }, { status: 'pending', settledAt: null });
  }
  const about = { code: code.toLowerCase(), class: declineClass, text: `Returned by the bank (${code}).` };
  await noteIn(ctx, tx, { id, outcome: { outcome: 'declined', ...about, chargeRef } });
}
