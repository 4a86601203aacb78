import type { PaymentProviderAnswer, PaymentProviderParams } from '@isp/billing/contract';
import { type Context, IspError } from '@isp/sdk';
import { settingsOf } from '../domain/settings.ts';
import { stripeClient } from '../stripe/stripe-client.ts';
import { payingCustomer } from '../stripe/stripe-customer.ts';

interface StripeMethod {
  readonly id: string;
  readonly type: string;
  readonly card?: {
    readonly brand: string;
    readonly last4: string;
    readonly exp_month: number;
    readonly exp_year: number;
  };
  readonly sepa_debit?: { readonly last4: string };
  readonly us_bank_account?: { readonly last4: string };
}

type WishOf<W extends PaymentProviderParams['wish']> = Extract<PaymentProviderParams, { wish: W }>;

/** Keeps a method (`pm_…`) the customer's browser has made with Stripe: it is attached to Stripe's customer. */
export async function storeMethod(
  ctx: Context,
  { customerId, token }: WishOf<'store-method'>,
): Promise<PaymentProviderAnswer> {
  if (!/^pm_\w+$/.test(token))
    return { outcome: 'refused', reason: 'a payment method of Stripe is named pm_…' };
  const { stripeId } = await payingCustomer(ctx, customerId);
  try {
    const answer = await stripeClient(settingsOf(ctx.config)).post<StripeMethod>({
      path: `payment_methods/${token}/attach`,
      body: { customer: stripeId },
      idempotencyKey: `isp-attach-${token}-${stripeId}`,
    });
    if ('done' in answer) return inWords(answer.done);
    return { outcome: 'refused', reason: answer.declined.message?.slice(0, 300) ?? 'it was declined' };
  } catch (error) {
    if (error instanceof IspError && error.code === 'STRIPE_REFUSED')
      return { outcome: 'refused', reason: error.message.slice(0, 300) };
    throw error;
  }
}

function inWords(method: StripeMethod): PaymentProviderAnswer {
  const { id: methodRef, card, sepa_debit: sepa, us_bank_account: ach } = method;
  if (card) {
    const { brand, last4, exp_month: month, exp_year: year } = card;
    const expires = `${year}-${String(month).padStart(2, '0')}`;
    return { outcome: 'stored', methodRef, kind: 'card', brand, last4, expires };
  }
  if (sepa) return { outcome: 'stored', methodRef, kind: 'sepa-debit', brand: 'sepa', last4: sepa.last4 };
  if (ach) return { outcome: 'stored', methodRef, kind: 'ach-debit', brand: 'ach', last4: ach.last4 };
  return { outcome: 'refused', reason: `methods of the type ${method.type} are not charged by billing` };
}

/** Takes a method away from Stripe's customer; one that is gone already is as good. */
export async function forgetMethod(
  ctx: Context,
  { methodRef }: WishOf<'forget-method'>,
): Promise<PaymentProviderAnswer> {
  const path = `payment_methods/${methodRef}/detach`;
  try {
    await stripeClient(settingsOf(ctx.config)).post({
      path,
      body: {},
      idempotencyKey: `isp-detach-${methodRef}`,
    });
  } catch (error) {
    if (!(error instanceof IspError && error.code === 'STRIPE_REFUSED')) throw error;
  }
  return { outcome: 'forgotten' };
}
