import { isDeepStrictEqual } from 'node:util';
import type { Context, Transaction } from '@isp/sdk';
import { type PaymentRow, payments } from '../data/payment-store.ts';
import { isNews, type PaymentFacts } from '../domain/payment-facts.ts';

/** Writes down what Stripe says of a payment and tells it, once: the row is locked, and what is not new changes nothing. */
export async function noteFacts(
  ctx: Context,
  tx: Transaction,
  { id, facts }: { id: string; facts: PaymentFacts },
): Promise<PaymentRow> {
  const known = await payments.lock(tx, id);
  if (!isNews(facts, known)) return known;
  const { status, failure, at: lastEventAt, intentId } = facts;
  const updatedAt = ctx.clock.now().toString();
  const changes = { status, failure: failure ?? null, lastEventAt, intentId, updatedAt };
  const [row] = await payments.change(tx, { id }, changes);
  const noted = row as PaymentRow;
  await tell(ctx, tx, { known, noted });
  return noted;
}

async function tell(
  ctx: Context,
  tx: Transaction,
  { known, noted }: { known: PaymentRow; noted: PaymentRow },
): Promise<void> {
  const { id: paymentId, customerId, resellerId, amount, status, failure } = noted;
  const about = { paymentId, customerId, resellerId, amount };
  if (status === 'succeeded') await ctx.publish(tx, 'stripe-payments.payment-succeeded', about);
  const toldBefore = isDeepStrictEqual(failure, known.failure);
  if (failure && status !== 'succeeded' && !toldBefore)
    await ctx.publish(tx, 'stripe-payments.payment-failed', { ...about, failure });
}
