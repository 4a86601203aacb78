import { defineErrors } from '@isp/sdk';

/** What can go wrong with transfers, beside `billingErrors`. */
export const transferErrors = defineErrors({
  BILLING_NOT_A_REFUND: {
    status: 409,
    text: '{id} is a {kind}, not a refund; nothing is paid out. Refund a payment first.',
  },
  BILLING_PAID_OUT: {
    status: 409,
    text: '{refId} is paid out by transfer {id} already, which is {status}; nothing was changed.',
  },
  BILLING_GIVEN_BACK: {
    status: 409,
    text: 'Refund {id} was given back through {provider}; nothing is paid out.',
  },
  BILLING_NO_PAYEE: {
    status: 409,
    text: 'Nothing says which account the money of {id} came from; nothing is paid out. Give iban and holder.',
    retry: 'after-change',
  },
  BILLING_TRANSFER_OVER: {
    status: 409,
    text: 'Transfer {id} is {status}; nothing was changed.',
  },
  BILLING_TRANSFER_EUROS: {
    status: 409,
    text: '{id} is in {currency}; SEPA transfers are in euros. Nothing was changed.',
  },
  BILLING_NO_DEBTOR: {
    status: 409,
    text: 'Bank account {id} cannot pay by transfers: it needs an IBAN and euros. No file was made.',
    retry: 'after-change',
  },
  BILLING_NO_TRANSFERS: {
    status: 409,
    text: 'No transfer waits to be paid; no file was made.',
  },
});
