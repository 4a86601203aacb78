import type { Context, Transaction } from '@isp/sdk';
import { payments } from '../data/payment-store.ts';
import { fromStripeAmount } from '../domain/currency-units.ts';
import type { StripeCharge } from './stripe-event.ts';

/** Stripe says what was refunded in all: the highest counts, and what it adds is told. */
export async function noteRefund(
  ctx: Context,
  tx: Transaction,
  { id, charge }: { id: string; charge: StripeCharge },
): Promise<void> {
  const { refundedMinor: before, customerId, resellerId } = await payments.lock(tx, id);
  const refundedInAll = fromStripeAmount(charge.amount_refunded, charge.currency);
  const { amountMinor: refundedMinor } = refundedInAll;
  if (refundedMinor <= before) return;
  await payments.change(tx, { id }, { refundedMinor, updatedAt: ctx.clock.now().toString() });
  const refunded = { ...refundedInAll, amountMinor: refundedMinor - before };
  const about = { paymentId: id, customerId, resellerId };
  await ctx.publish(tx, 'stripe-payments.payment-refunded', { ...about, refunded, refundedInAll });
}
