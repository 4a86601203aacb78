import { defineErrors } from '@isp/sdk';

/** What can go wrong with direct debits, beside `billingErrors`. */
export const sepaErrors = defineErrors({
  BILLING_MANDATE_KNOWN: {
    status: 409,
    text: 'There is a mandate with the reference {reference}; nothing was changed. Give another reference.',
    retry: 'after-change',
  },
  BILLING_MANDATE_OVER: {
    status: 409,
    text: 'Mandate {id} is {status}; nothing was changed.',
  },
  BILLING_NO_DEBITS: {
    status: 409,
    text: 'No debit waits to be collected to this account; no file was made.',
  },
  BILLING_NO_CREDITOR: {
    status: 409,
    text: 'Bank account {id} cannot collect debits: it needs an IBAN, a creditor identifier and euros. No file was made.',
    retry: 'after-change',
  },
});
