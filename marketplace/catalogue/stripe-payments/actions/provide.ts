import { PaymentProviderAnswer, PaymentProviderParams } from '@isp/billing/contract';
import { defineAction } from '@isp/sdk';
import { stripeErrors } from '../contract/index.ts';
import { charge, lookUp } from '../provider/charge.ts';
import { readCallBack } from '../provider/read-call-back.ts';
import { refund } from '../provider/refund.ts';
import { forgetMethod, storeMethod } from '../provider/store-method.ts';

/** Fills the seam `billing.payment-provider`: billing keeps the books, Stripe moves the money. */
export const provide = defineAction('stripe-payments.provide', {
  summary: 'Answers billing as a payment provider: stores, charges, looks up, refunds, reads call-backs.',
  permission: 'stripe-payments.provider.use',
  params: PaymentProviderParams,
  result: PaymentProviderAnswer,
  errors: [
    stripeErrors.STRIPE_UNAVAILABLE,
    stripeErrors.STRIPE_KEY_REFUSED,
    stripeErrors.STRIPE_REFUSED,
    stripeErrors.STRIPE_AMOUNT_NOT_POSSIBLE,
  ],
  timeoutMs: 60_000,
  async handler(ctx, asked): Promise<PaymentProviderAnswer> {
    switch (asked.wish) {
      case 'store-method':
        return storeMethod(ctx, asked);
      case 'forget-method':
        return forgetMethod(ctx, asked);
      case 'charge':
        return charge(ctx, asked);
      case 'look-up':
        return lookUp(ctx, asked);
      case 'refund':
        return refund(ctx, asked);
      case 'read-webhook':
        return readCallBack(ctx, asked);
    }
  },
});
