import { defineErrors } from '@isp/sdk';

/** What can go wrong with payments. A declined card is none of it: that is an outcome, in the payment's `failure`. */
export const stripeErrors = defineErrors({
  STRIPE_UNAVAILABLE: {
    status: 503,
    text: 'Stripe does not answer as it should ({reason}). Whether it was done is not known: ask again with the same idempotency key, which does it once.',
    retry: 'later',
  },
  STRIPE_KEY_REFUSED: {
    status: 502,
    text: 'Stripe refuses the secret key in the settings, or the key lacks a right: {reason}. Nothing was done.',
    retry: 'after-change',
  },
  STRIPE_REFUSED: {
    status: 422,
    text: 'Stripe refuses it: {reason}. Nothing was done.',
    retry: 'after-change',
  },
  STRIPE_AMOUNT_NOT_POSSIBLE: {
    status: 422,
    text: 'Stripe takes no {amountMinor} of the minor units of {currency}; it has to be a multiple of {multiple}. Nothing was done.',
    retry: 'after-change',
  },
  STRIPE_KEY_OF_ANOTHER_PAYMENT: {
    status: 409,
    text: 'The idempotency key belongs to another payment ({paymentId}); nothing was done. Choose another key.',
  },
  STRIPE_PAYMENT_NOT_THERE_YET: {
    status: 409,
    text: 'Payment {id} is not known to Stripe yet; nothing was done. Create it again with the same idempotency key.',
    retry: 'later',
  },
  STRIPE_SIGNATURE_REFUSED: {
    status: 400,
    text: 'This call-back is not signed as it should be ({reason}); it was dropped. Compare the signing secret in the settings with that of the endpoint.',
  },
});
