import type { Context } from '@isp/sdk';
import type { PaymentToConfirm } from '../contract/index.ts';
import { stripeErrors } from '../contract/index.ts';
import { type PaymentRow, shownPayment } from '../data/payment-store.ts';
import { factsOf, type StripeIntent } from '../domain/payment-facts.ts';
import type { StripeAnswer } from '../stripe/stripe-client.ts';
import { noteFacts } from './note-facts.ts';

/** Writes down what Stripe answered about an intent, also a decline, and hands out what the browser needs. */
export async function settleAnswer(
  ctx: Context,
  { id }: Pick<PaymentRow, 'id'>,
  answer: StripeAnswer<StripeIntent>,
): Promise<PaymentToConfirm> {
  const intent = intentOf(answer);
  const self = ctx.asPlugin('what Stripe says of a payment');
  const row = await self.transaction((tx) => noteFacts(self, tx, { id, facts: factsOf(intent, answer.at) }));
  const open = row.status !== 'succeeded' && row.status !== 'cancelled';
  const { client_secret: clientSecret } = intent;
  return { ...shownPayment(row), ...(open && clientSecret ? { clientSecret } : {}) };
}

/** A decline names its intent, and is what went wrong with it last. */
function intentOf(answer: StripeAnswer<StripeIntent>): StripeIntent {
  if ('done' in answer) return answer.done;
  const { payment_intent: intent, ...failure } = answer.declined;
  if (!intent) throw stripeErrors.STRIPE_REFUSED({ reason: failure.message ?? 'no reason given' });
  return { ...intent, last_payment_error: failure };
}
