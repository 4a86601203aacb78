import { defineErrors } from '@isp/sdk';

/** What can go wrong in billing, beside the errors of the platform. */
export const billingErrors = defineErrors({
  BILLING_OTHER_CURRENCY: {
    status: 409,
    text: 'The account of customer {id} is in {currency}; nothing was booked. Give the amount in {currency}.',
    retry: 'after-change',
  },
  BILLING_NOT_A_DRAFT: {
    status: 409,
    text: 'Document {id} is {status}, not a draft; nothing was changed. What is issued is corrected by a credit note.',
  },
  BILLING_NOT_AN_OPEN_INVOICE: {
    status: 409,
    text: 'Document {id} is {status}; nothing was changed. Only an invoice that is issued or paid can be corrected.',
  },
  BILLING_NEGATIVE_INVOICE: {
    status: 422,
    text: 'The lines add up to less than 0; nothing was changed. Give money back by a credit note.',
  },
  BILLING_NOTHING_LEFT: {
    status: 409,
    text: 'Nothing of {id} is left or open; nothing was changed.',
  },
  BILLING_TOO_MUCH: {
    status: 409,
    text: 'Only {leftMinor} is left of {id}; nothing was changed. Ask for no more than that.',
    retry: 'after-change',
  },
  BILLING_ALLOCATION_IMPOSSIBLE: {
    status: 409,
    text: 'The payment cannot go where it is to: {problems}. Nothing was changed.',
    retry: 'after-change',
  },
  BILLING_NOT_A_PAYMENT: {
    status: 409,
    text: '{id} is a {kind}, not a payment; nothing was changed. Name the payment it takes back.',
  },
  BILLING_RUN_NOT_PREVIEWED: {
    status: 409,
    text: 'Run {id} is {status}, not previewed; nothing was issued. Start another run if something is due again.',
  },
  BILLING_DAY_TO_COME: {
    status: 422,
    text: '{day} is a day to come; nothing was changed. Today is {today}.',
  },
  BILLING_ISP_ONLY: {
    status: 403,
    text: 'Only staff of the ISP may say this; nothing was changed.',
  },
  BILLING_SETTLEMENT_STATUS: {
    status: 409,
    text: 'Settlement {id} is {status}, so it cannot be {wish}; nothing was changed.',
  },
  BILLING_SETTLEMENT_STALE: {
    status: 409,
    text: 'Something was earned or settled since settlement {id} was previewed; nothing was changed. Preview it again.',
    retry: 'after-change',
  },
  BILLING_WALLET_CURRENCY: {
    status: 409,
    text: 'The wallet of reseller {id} is in {currency}; nothing was booked. Give the amount in {currency}.',
    retry: 'after-change',
  },
  BILLING_NOTHING_TO_SETTLE: {
    status: 409,
    text: 'Settlement {id} has no lines; nothing was changed.',
  },
  BILLING_UNKNOWN_TAX: {
    status: 422,
    text: 'There is no tax {id}; nothing was changed. GET /taxes lists them.',
    retry: 'after-change',
  },
  BILLING_NOT_ISSUED: {
    status: 409,
    text: 'Document {id} is a draft; nothing was sent. Issue it first.',
    retry: 'after-change',
  },
  BILLING_NO_ADDRESS: {
    status: 409,
    text: 'Customer {id} has no e-mail address; nothing was sent. Enter one, or print the document.',
    retry: 'after-change',
  },
  BILLING_NO_TEMPLATE: {
    status: 409,
    text: 'The document was issued with version {template} of the template, which this version of billing does not have. Install one that has it.',
  },
  BILLING_NOT_ELECTRONIC: {
    status: 409,
    text: 'Document {id} cannot be said as EN 16931 has it: {problems}. Its PDF says the same to people.',
  },
  BILLING_NOT_PLANNED: {
    status: 409,
    text: 'What customer {id} would be billed cannot be said: {reason}. Nothing was changed.',
    retry: 'later',
  },
  BILLING_PREFIX_TAKEN: {
    status: 409,
    text: 'The prefix {prefix} is that of another series; nothing was changed. Two series with one prefix would have the same numbers.',
    retry: 'after-change',
  },
  BILLING_NO_COUPON: {
    status: 409,
    text: 'The code {code} cannot be redeemed today: there is none, it is over, or it was redeemed as often as it may be. Nothing was changed.',
    retry: 'after-change',
  },
  BILLING_COUPON_USED: {
    status: 409,
    text: 'Customer {id} has redeemed {code} before; nothing was changed.',
  },
  BILLING_CODE_TAKEN: {
    status: 409,
    text: 'There is a coupon with the code {code}; nothing was changed. Choose another code.',
    retry: 'after-change',
  },
  BILLING_ENDED_BEFORE: {
    status: 409,
    text: '{id} has been ended on {on}; nothing was changed.',
  },
  BILLING_NOT_BILLED: {
    status: 409,
    text: 'Service {id} is not billed on {on}; nothing was changed. Wait until it is active, or take it over.',
    retry: 'after-change',
  },
  BILLING_NO_CONTRACT: {
    status: 409,
    text: 'Service {id} has no contract; nothing was changed. It may be ended any day.',
  },
  BILLING_SERVICE_OVER: {
    status: 409,
    text: 'Service {id} has ended; nothing was changed. Rent it without a service, or with another one.',
  },
  BILLING_CARD_NUMBER_REFUSED: {
    status: 422,
    text: 'This looks like a card number, which is not to come here; nothing was stored. Let the provider’s form make a token of it.',
    retry: 'after-change',
  },
  BILLING_METHOD_REFUSED: {
    status: 422,
    text: 'The payment provider {name} does not take it: {reason}. Nothing was stored.',
    retry: 'after-change',
  },
  BILLING_NO_PAYMENT_METHOD: {
    status: 409,
    text: 'Customer {id} has no such payment method, or no default one; nothing was charged. POST /payment-methods stores one.',
    retry: 'after-change',
  },
  BILLING_PROVIDER_UNKNOWN: {
    status: 422,
    text: 'There is no payment provider {name}; nothing was done. There are: {names}.',
    retry: 'after-change',
  },
  BILLING_PROVIDER_AWAY: {
    status: 503,
    text: 'The payment provider {name} is {state}; nothing was asked. Try again when its plugin runs.',
    retry: 'later',
  },
  BILLING_PAYMENT_UNDERWAY: {
    status: 409,
    text: 'Payment attempt {id} for the same is not over; nothing more was charged. GET /payment-attempts/{id} says how it ends.',
    retry: 'later',
  },
  BILLING_NOT_DECLINED: {
    status: 409,
    text: 'Payment {id} has succeeded; nothing was charged again.',
  },
  BILLING_HARD_DECLINE: {
    status: 409,
    text: 'The method was declined for good ({code}); it was not charged again. Name another with paymentMethodId.',
    retry: 'after-change',
  },
  BILLING_REFUND_DECLINED: {
    status: 409,
    text: 'The payment provider does not give {id} back: {reason}. Nothing was booked.',
    retry: 'after-change',
  },
  BILLING_REFUND_NOT_KNOWN: {
    status: 503,
    text: 'Whether {id} was given back is not known yet. It is found out by itself and booked then; do not refund it in another way.',
  },
  BILLING_WEBHOOK_REFUSED: {
    status: 400,
    text: 'This call-back is not signed as it should be ({reason}); it was dropped.',
  },
});
