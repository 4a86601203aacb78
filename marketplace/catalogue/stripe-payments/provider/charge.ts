import type { ChargeOutcome, PaymentProviderAnswer, PaymentProviderParams } from '@isp/billing/contract';
import type { Context } from '@isp/sdk';
import { toStripeAmount } from '../domain/currency-units.ts';
import type { StripeIntent } from '../domain/payment-facts.ts';
import { settingsOf } from '../domain/settings.ts';
import { stripeClient } from '../stripe/stripe-client.ts';
import { payingCustomer } from '../stripe/stripe-customer.ts';
import { declineOf, outcomeOf } from './outcome-of.ts';

type WishOf<W extends PaymentProviderParams['wish']> = Extract<PaymentProviderParams, { wish: W }>;

/** Latest intents of a customer that are looked through for an attempt whose answer was lost. */
const lookedThrough = 100;

/** Charges a saved method. The key is made of the attempt's id, and the intent names it, so that it can be found again. */
export async function charge(ctx: Context, wish: WishOf<'charge'>): Promise<ChargeOutcome> {
  const { attemptId, methodRef, amountMinor, currency, description, offSession } = wish;
  const amount = toStripeAmount({ amountMinor, currency });
  const { stripeId } = await payingCustomer(ctx, wish.customerId);
  const answer = await stripeClient(settingsOf(ctx.config)).post<StripeIntent>({
    path: 'payment_intents',
    body: {
      ...{ amount, currency: currency.toLowerCase(), customer: stripeId, description },
      ...{ payment_method: methodRef, confirm: true, off_session: offSession },
      metadata: { isp_attempt: attemptId },
      automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
    },
    idempotencyKey: `isp-attempt-${attemptId}`,
  });
  if ('done' in answer) return outcomeOf(answer.done);
  return declineOf(answer.declined, answer.declined.payment_intent?.id);
}

/** What became of an attempt: of the intent that is known, or that names it among the customer's latest. */
export async function lookUp(ctx: Context, wish: WishOf<'look-up'>): Promise<PaymentProviderAnswer> {
  const client = stripeClient(settingsOf(ctx.config));
  if (wish.chargeRef) return outcomeOf(await client.get<StripeIntent>(`payment_intents/${wish.chargeRef}`));
  const { stripeId } = await payingCustomer(ctx, wish.customerId);
  const path = `payment_intents?customer=${stripeId}&limit=${lookedThrough}`;
  const { data } = await client.get<{ data: StripeIntent[] }>(path);
  const intent = data.find(({ metadata }) => metadata?.isp_attempt === wish.attemptId);
  return intent ? outcomeOf(intent) : { outcome: 'never-arrived' };
}
