import { defineAction, platformErrors } from '@isp/sdk';
import { ConfirmPaymentParams, PaymentToConfirm, stripeErrors } from '../contract/index.ts';
import { payments, shownPayment } from '../data/payment-store.ts';
import type { StripeIntent } from '../domain/payment-facts.ts';
import { settingsOf } from '../domain/settings.ts';
import { settleAnswer } from '../payments/settle-answer.ts';
import { stripeClient } from '../stripe/stripe-client.ts';

/** Tries a payment again, or for the first time, with a saved method. */
export const confirmPayment = defineAction('stripe-payments.payments.confirm', {
  summary: 'Charges a payment that is open with a saved method, as after a decline.',
  permission: 'stripe-payments.payment.create',
  rest: 'POST /stripe-payments/payments/{id}/confirm',
  status: 200,
  params: ConfirmPaymentParams,
  result: PaymentToConfirm,
  errors: [
    platformErrors.NOT_FOUND,
    stripeErrors.STRIPE_UNAVAILABLE,
    stripeErrors.STRIPE_KEY_REFUSED,
    stripeErrors.STRIPE_REFUSED,
    stripeErrors.STRIPE_PAYMENT_NOT_THERE_YET,
  ],
  idempotent: true,
  timeoutMs: 60_000,
  async handler(ctx, { id, idempotencyKey, paymentMethodId, offSession }) {
    const row = await ctx.transaction((tx) => payments.get(tx, id), { readOnly: true });
    if (row.status === 'succeeded' || row.status === 'cancelled') return shownPayment(row);
    if (!row.intentId) throw stripeErrors.STRIPE_PAYMENT_NOT_THERE_YET({ id });
    const answer = await stripeClient(settingsOf(ctx.config)).post<StripeIntent>({
      path: `payment_intents/${row.intentId}/confirm`,
      body: { payment_method: paymentMethodId, off_session: offSession },
      idempotencyKey: `isp-confirm-${id}-${idempotencyKey}`,
    });
    return settleAnswer(ctx, row, answer);
  },
});
