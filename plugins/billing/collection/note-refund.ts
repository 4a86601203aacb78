import type { Context, Transaction } from '@isp/sdk';
import { takeBackAtMost } from '../books/take-back-payment.ts';
import type { RefundOutcome } from '../contract/index.ts';
import { accounts } from '../data/account-store.ts';
import { paymentAttempts } from '../data/payment-attempt-store.ts';
import { payments } from '../data/payment-store.ts';
import { type ProviderRefund, providerRefunds } from '../data/provider-refund-store.ts';
import { minutesUntilNextLook } from '../domain/collection/next-step.ts';
import { idOf } from '../domain/event-id.ts';

interface Noted {
  readonly id: string;
  readonly outcome: RefundOutcome;
}

/**
 * Writes down how a refund ended, once. What the provider has taken over is booked; what is not known is asked again under
 * the same id. Answers the row, or undefined when there is no such refund.
 */
export async function noteRefundIn(
  ctx: Context,
  tx: Transaction,
  { id, outcome }: Noted,
): Promise<ProviderRefund | undefined> {
  const known = await providerRefunds.find(tx, { id });
  if (!known) return undefined;
  await accounts.lock(tx, known.customerId);
  const refund = await providerRefunds.lock(tx, id);
  if (refund.status !== 'asked') return refund;
  if (outcome.outcome === 'unknown') return askAgain(ctx, tx, refund);
  const settledAt = ctx.clock.now().toString();
  if (outcome.outcome === 'declined') {
    const declineText = (outcome.text ?? outcome.code).slice(0, 300);
    const [row] = await providerRefunds.change(tx, { id }, { status: 'declined', declineText, settledAt });
    return row;
  }
  const { refundRef } = outcome;
  const [row] = await providerRefunds.change(tx, { id }, { status: 'given-back', refundRef, settledAt });
  const { paymentId, amountMinor, reason } = refund;
  const { provider } = await paymentAttempts.get(tx, paymentId);
  // A call-back that named no refund of ours was faster than the answer.
  if (await payments.find(tx, { id: idOfRefund(provider, refundRef) })) return row;
  await takeBackAtMost(ctx, tx, { id, kind: 'refund', paymentId, amountMinor, reason });
  return row;
}

/** The id under which a refund is booked that somebody made at the provider. */
export function idOfRefund(provider: string, refundRef: string): string {
  return idOf('refund', provider, refundRef);
}

async function askAgain(ctx: Context, tx: Transaction, { id, looks: before }: ProviderRefund) {
  const looks = before + 1;
  const [row] = await providerRefunds.change(tx, { id }, { looks });
  const dueAt = ctx.clock.now().add({ minutes: minutesUntilNextLook('unknown', before) });
  await ctx.setTimer(tx, 'billing.carry-refund', { refundId: id }, { key: `refund:${id}`, dueAt });
  return row;
}
