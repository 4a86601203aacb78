import type { Context, Transaction } from '@isp/sdk';
import { bookPayment } from '../books/book-payment.ts';
import { settleAccounts } from '../books/settle-accounts.ts';
import { takeBackAtMost } from '../books/take-back-payment.ts';
import type { ProviderEvent } from '../contract/index.ts';
import { accounts } from '../data/account-store.ts';
import { type PaymentAttemptRow, paymentAttempts } from '../data/payment-attempt-store.ts';
import { payments } from '../data/payment-store.ts';
import { providerRefunds } from '../data/provider-refund-store.ts';
import { idOf } from '../domain/event-id.ts';
import { noteIn } from './note-outcome.ts';
import { idOfRefund, noteRefundIn } from './note-refund.ts';

/** Something a provider tells by a call-back, and who tells it. */
export interface Told {
  readonly provider: string;
  readonly event: ProviderEvent;
}

/**
 * Takes what a provider tells, in one transaction. Whatever comes twice, in parallel or in another order changes nothing more:
 * the account is locked, and what is booked has an id made of what the provider calls it. Answers whether it was of ours.
 */
export function takeProviderEvent(ctx: Context, told: Told): Promise<boolean> {
  return ctx.transaction(async (tx) => {
    const attempt = await attemptOf(tx, told);
    if (!attempt) return false;
    await accounts.lock(tx, attempt.customerId);
    const { event } = told;
    if (event.kind === 'charge') await noteIn(ctx, tx, { id: attempt.id, outcome: event.result });
    else if (event.kind === 'refund') await takeRefund(ctx, tx, { ...told, event, attempt });
    else await takeChargeback(ctx, tx, { ...told, event, attempt });
    return true;
  });
}

type About<Kind extends ProviderEvent['kind']> = Omit<Told, 'event'> & {
  readonly event: Extract<ProviderEvent, { kind: Kind }>;
  readonly attempt: PaymentAttemptRow;
};

/** By our id, or the provider's of the charge; another provider's tries are none of its business. */
async function attemptOf(tx: Transaction, { provider, event }: Told): Promise<PaymentAttemptRow | undefined> {
  const { attemptId, chargeRef } = event;
  const own = attemptId ? await paymentAttempts.find(tx, { id: attemptId, provider }) : undefined;
  return own ?? (chargeRef ? paymentAttempts.find(tx, { chargeRef, provider }) : undefined);
}

/** Money went back: ours, which waited for it, or one somebody made at the provider. */
async function takeRefund(ctx: Context, tx: Transaction, { provider, event, attempt }: About<'refund'>) {
  const { refundRef, refundId, amountMinor, result } = event;
  const outcome =
    result === 'succeeded'
      ? ({ outcome: 'succeeded', refundRef } as const)
      : ({ outcome: 'declined', code: 'refund_failed' } as const);
  const paymentId = attempt.id;
  const ours =
    (refundId && (await providerRefunds.find(tx, { id: refundId, paymentId }))) ||
    (await providerRefunds.find(tx, { refundRef, paymentId }));
  if (ours) {
    await noteRefundIn(ctx, tx, { id: ours.id, outcome });
    return;
  }
  if (result === 'declined') return;
  await ensureCharged(ctx, tx, { event, attempt });
  const reason = `Given back through ${provider} (${refundRef})`;
  const id = idOfRefund(provider, refundRef);
  await takeBackAtMost(ctx, tx, { id, kind: 'refund', paymentId, amountMinor, reason });
}

/** The customer's bank takes the money back; when that was wrong it comes again, as a payment of its own. */
async function takeChargeback(
  ctx: Context,
  tx: Transaction,
  { provider, event, attempt }: About<'chargeback'>,
) {
  const { chargebackRef, amountMinor, status } = event;
  await ensureCharged(ctx, tx, { event, attempt });
  const reason = `Chargeback ${chargebackRef}: ${event.reason}`;
  const id = idOf('chargeback', provider, chargebackRef);
  await takeBackAtMost(ctx, tx, { id, kind: 'reversal', paymentId: attempt.id, amountMinor, reason });
  if (status !== 'won') return;
  const back = await payments.find(tx, { id });
  const wonId = idOf('chargeback won', provider, chargebackRef);
  if (!back || (await payments.find(tx, { id: wonId }))) return;
  const account = await accounts.lock(tx, attempt.customerId);
  const { method } = attempt;
  const reference = `Chargeback ${chargebackRef} won`;
  const won = { id: wonId, kind: 'payment', amountMinor: -back.amountMinor, method, reference } as const;
  await bookPayment(ctx, tx, account, won);
  await settleAccounts(ctx, tx, [attempt.customerId]);
}

/** What goes back came before: a call-back may be faster than the answer that says so. */
async function ensureCharged(
  ctx: Context,
  tx: Transaction,
  { event, attempt }: { readonly event: ProviderEvent; readonly attempt: PaymentAttemptRow },
) {
  const chargeRef = event.chargeRef ?? attempt.chargeRef ?? attempt.id;
  await noteIn(ctx, tx, { id: attempt.id, outcome: { outcome: 'succeeded', chargeRef } });
}
