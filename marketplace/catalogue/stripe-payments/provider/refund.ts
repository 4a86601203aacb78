import type { PaymentProviderParams, RefundOutcome } from '@isp/billing/contract';
import type { Context } from '@isp/sdk';
import { toStripeAmount } from '../domain/currency-units.ts';
import { settingsOf } from '../domain/settings.ts';
import { stripeClient } from '../stripe/stripe-client.ts';

/** Gives money back; the key is made of the refund's id. */
export async function refund(
  ctx: Context,
  { refundId, chargeRef, amountMinor, currency }: Extract<PaymentProviderParams, { wish: 'refund' }>,
): Promise<RefundOutcome> {
  const answer = await stripeClient(settingsOf(ctx.config)).post<{ id: string; status: string }>({
    path: 'refunds',
    body: {
      payment_intent: chargeRef,
      amount: toStripeAmount({ amountMinor, currency }),
      metadata: { isp_refund: refundId },
    },
    idempotencyKey: `isp-refund-${refundId}`,
  });
  if ('declined' in answer) return declined(answer.declined.message);
  const { id: refundRef, status } = answer.done;
  if (status === 'failed' || status === 'canceled') return declined(`Stripe says: ${status}`);
  return { outcome: status === 'succeeded' ? 'succeeded' : 'pending', refundRef };
}

function declined(text = 'without a reason'): RefundOutcome {
  return { outcome: 'declined', code: 'refund_refused', text: text.slice(0, 300) };
}
