import { defineAction, platformErrors } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { ByCustomer, SetUp, stripeErrors } from '../contract/index.ts';
import { settingsOf } from '../domain/settings.ts';
import { stripeClient } from '../stripe/stripe-client.ts';
import { payingCustomer } from '../stripe/stripe-customer.ts';

/** Begins to save a payment method; the customer's browser ends it with the client secret. */
export const setUpMethod = defineAction('stripe-payments.methods.set-up', {
  summary: 'Begins to save a payment method for later charges; the browser ends it with the client secret.',
  permission: 'stripe-payments.method.set-up',
  rest: 'POST /stripe-payments/customers/{customerId}/setups',
  params: ByCustomer,
  result: SetUp,
  errors: [
    platformErrors.NOT_FOUND,
    stripeErrors.STRIPE_UNAVAILABLE,
    stripeErrors.STRIPE_KEY_REFUSED,
    stripeErrors.STRIPE_REFUSED,
  ],
  timeoutMs: 60_000,
  async handler(ctx, { customerId }) {
    const { stripeId } = await payingCustomer(ctx, customerId);
    const answer = await stripeClient(settingsOf(ctx.config)).post<{ id: string; client_secret: string }>({
      path: 'setup_intents',
      body: { customer: stripeId, usage: 'off_session', automatic_payment_methods: { enabled: true } },
      idempotencyKey: `isp-setup-${newId()}`,
    });
    if ('declined' in answer)
      throw stripeErrors.STRIPE_REFUSED({ reason: answer.declined.message ?? 'no reason given' });
    return { setupId: answer.done.id, clientSecret: answer.done.client_secret };
  },
});
