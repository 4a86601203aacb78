import { defineAction, platformErrors } from '@isp/sdk';
import { ensureAccount } from '../accounts/ensure-account.ts';
import { billingErrors, CreatePaymentMethodParams, PaymentMethod } from '../contract/index.ts';
import { shownMethod } from '../data/payment-method-store.ts';
import { looksLikeCardNumber } from '../domain/collection/card-number.ts';
import { storeMethod } from '../methods/store-method.ts';
import { askProvider } from '../providers/ask-provider.ts';
import { findProvider } from '../providers/find-provider.ts';

/** Stores a way to pay, by the token its provider has made of it. */
export const createPaymentMethod = defineAction('billing.payment-methods.create', {
  summary: 'Stores a way to pay, by the token its provider has made of it. A card number itself is refused.',
  permission: 'billing.payment-method.change',
  rest: 'POST /payment-methods',
  sensitive: true,
  params: CreatePaymentMethodParams,
  result: PaymentMethod,
  errors: [
    platformErrors.NOT_FOUND,
    billingErrors.BILLING_CARD_NUMBER_REFUSED,
    billingErrors.BILLING_METHOD_REFUSED,
    billingErrors.BILLING_PROVIDER_UNKNOWN,
    billingErrors.BILLING_PROVIDER_AWAY,
  ],
  timeoutMs: 60_000,
  example: {
    customerId: '01900000-0000-7000-8000-0000000000aa',
    provider: 'sandbox',
    token: 'tok_success',
    autoPay: 'on-due',
  },
  async handler(ctx, { customerId, token, provider, ...wishes }) {
    if (looksLikeCardNumber(token)) throw billingErrors.BILLING_CARD_NUMBER_REFUSED();
    await ensureAccount(ctx, customerId, 'caller');
    const offer = await findProvider(ctx, provider);
    const stored = await askProvider(ctx, offer, { wish: 'store-method', customerId, token });
    if (stored.outcome === 'refused')
      throw billingErrors.BILLING_METHOD_REFUSED({ name: offer.name, reason: stored.reason });
    const wanted = { customerId, provider: offer.name, stored, ...wishes };
    return ctx.transaction(async (tx) => shownMethod(await storeMethod(ctx, tx, wanted)));
  },
});
