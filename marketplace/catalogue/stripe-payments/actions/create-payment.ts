import { defineAction, platformErrors } from '@isp/sdk';
import { CreatePaymentParams, PaymentToConfirm, stripeErrors } from '../contract/index.ts';
import { shownPayment } from '../data/payment-store.ts';
import { toStripeAmount } from '../domain/currency-units.ts';
import type { StripeIntent } from '../domain/payment-facts.ts';
import { settingsOf } from '../domain/settings.ts';
import { beginPayment } from '../payments/begin-payment.ts';
import { settleAnswer } from '../payments/settle-answer.ts';
import { stripeClient } from '../stripe/stripe-client.ts';
import { payingCustomer } from '../stripe/stripe-customer.ts';

/** Takes a payment: at once with a saved method, else with the client secret in the customer's browser. */
export const createPayment = defineAction('stripe-payments.payments.create', {
  summary:
    'Takes a payment; the same idempotency key is the same payment. A decline is an answer, not an error.',
  permission: 'stripe-payments.payment.create',
  rest: 'POST /stripe-payments/payments',
  params: CreatePaymentParams,
  result: PaymentToConfirm,
  errors: [
    platformErrors.NOT_FOUND,
    stripeErrors.STRIPE_UNAVAILABLE,
    stripeErrors.STRIPE_KEY_REFUSED,
    stripeErrors.STRIPE_REFUSED,
    stripeErrors.STRIPE_AMOUNT_NOT_POSSIBLE,
    stripeErrors.STRIPE_KEY_OF_ANOTHER_PAYMENT,
  ],
  example: {
    customerId: '01993c5e-8a00-7000-8000-000000000001',
    amount: { amountMinor: 3990, currency: 'EUR' },
    idempotencyKey: 'invoice-2026-000017',
    description: 'Invoice 2026-000017',
  },
  idempotent: true,
  timeoutMs: 60_000,
  async handler(ctx, params) {
    const amount = toStripeAmount(params.amount);
    const customer = await payingCustomer(ctx, params.customerId);
    const row = await beginPayment(ctx, params, customer.resellerId);
    if (row.status === 'succeeded' || row.status === 'cancelled') return shownPayment(row);
    const answer = await stripeClient(settingsOf(ctx.config)).post<StripeIntent>({
      path: 'payment_intents',
      body: {
        amount,
        currency: params.amount.currency.toLowerCase(),
        customer: customer.stripeId,
        description: params.description,
        metadata: { isp_payment: row.id },
        automatic_payment_methods: {
          enabled: true,
          ...(params.paymentMethodId ? { allow_redirects: 'never' } : {}),
        },
        ...chargeNow(params),
      },
      idempotencyKey: `isp-payment-${row.id}`,
    });
    return settleAnswer(ctx, row, answer);
  },
});

function chargeNow({ paymentMethodId, offSession }: CreatePaymentParams) {
  if (!paymentMethodId) return {};
  return { payment_method: paymentMethodId, confirm: true, off_session: offSession };
}
