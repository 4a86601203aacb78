import { defineAction, platformErrors } from '@isp/sdk';
import { Refund, RefundParams, stripeErrors } from '../contract/index.ts';
import { payments } from '../data/payment-store.ts';
import { fromStripeAmount, toStripeAmount } from '../domain/currency-units.ts';
import { settingsOf } from '../domain/settings.ts';
import { stripeClient } from '../stripe/stripe-client.ts';

interface StripeRefund {
  readonly id: string;
  readonly status: string;
  readonly amount: number;
  readonly currency: string;
}

/** Refunds a payment, wholly or in part; the payment shows it when Stripe's call-back says that it happened. */
export const refundPayment = defineAction('stripe-payments.payments.refund', {
  summary: 'Refunds a payment; without an amount all that is left. The same idempotency key refunds once.',
  permission: 'stripe-payments.payment.refund',
  rest: 'POST /stripe-payments/payments/{id}/refunds',
  params: RefundParams,
  result: Refund,
  errors: [
    platformErrors.NOT_FOUND,
    stripeErrors.STRIPE_UNAVAILABLE,
    stripeErrors.STRIPE_KEY_REFUSED,
    stripeErrors.STRIPE_REFUSED,
    stripeErrors.STRIPE_AMOUNT_NOT_POSSIBLE,
    stripeErrors.STRIPE_PAYMENT_NOT_THERE_YET,
  ],
  idempotent: true,
  timeoutMs: 60_000,
  async handler(ctx, { id, idempotencyKey, amountMinor, reason }) {
    const { intentId, amount } = await ctx.transaction((tx) => payments.get(tx, id), { readOnly: true });
    if (!intentId) throw stripeErrors.STRIPE_PAYMENT_NOT_THERE_YET({ id });
    const part = amountMinor === undefined ? undefined : toStripeAmount({ ...amount, amountMinor });
    const answer = await stripeClient(settingsOf(ctx.config)).post<StripeRefund>({
      path: 'refunds',
      body: { payment_intent: intentId, amount: part, reason, metadata: { isp_payment: id } },
      idempotencyKey: `isp-refund-${id}-${idempotencyKey}`,
    });
    if ('declined' in answer)
      throw stripeErrors.STRIPE_REFUSED({ reason: answer.declined.message ?? 'no reason given' });
    const { id: refundId, status, amount: refunded, currency } = answer.done;
    return { refundId, status, amount: fromStripeAmount(refunded, currency) };
  },
});
