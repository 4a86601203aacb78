import { defineAction, platformErrors } from '@isp/sdk';
import { ByCustomer, type PaymentMethod, PaymentMethods, stripeErrors } from '../contract/index.ts';
import { settingsOf } from '../domain/settings.ts';
import { stripeClient } from '../stripe/stripe-client.ts';
import { payingCustomer } from '../stripe/stripe-customer.ts';

interface StripeMethod {
  readonly id: string;
  readonly type: string;
  readonly card?: { brand: string; last4: string; exp_month: number; exp_year: number };
  readonly sepa_debit?: { last4: string };
}

/** Lists the payment methods a customer saved. */
export const listMethods = defineAction('stripe-payments.methods.list', {
  summary: 'Lists the payment methods a customer saved.',
  permission: 'stripe-payments.method.read',
  rest: 'GET /stripe-payments/customers/{customerId}/payment-methods',
  params: ByCustomer,
  result: PaymentMethods,
  errors: [platformErrors.NOT_FOUND, stripeErrors.STRIPE_UNAVAILABLE, stripeErrors.STRIPE_KEY_REFUSED],
  timeoutMs: 60_000,
  async handler(ctx, { customerId }) {
    const { stripeId } = await payingCustomer(ctx, customerId);
    const path = `customers/${encodeURIComponent(stripeId)}/payment_methods?limit=100`;
    const { data } = await stripeClient(settingsOf(ctx.config)).get<{ data: StripeMethod[] }>(path);
    return { data: data.map(toMethod) };
  },
});

function toMethod({ id, type, card, sepa_debit: debit }: StripeMethod): PaymentMethod {
  if (!card) return { id, type, ...(debit ? { last4: debit.last4 } : {}) };
  const expires = `${card.exp_year}-${String(card.exp_month).padStart(2, '0')}`;
  return { id, type, brand: card.brand, last4: card.last4, expires };
}
