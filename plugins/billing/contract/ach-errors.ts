import { defineErrors } from '@isp/sdk';

/** What can go wrong with ACH, beside `billingErrors`. */
export const achErrors = defineErrors({
  BILLING_NO_ORIGINATOR: {
    status: 409,
    text: 'Bank account {id} cannot send ACH files: it needs US dollars and, as ach, what the bank calls us. No file was made.',
    retry: 'after-change',
  },
  BILLING_NO_ACH_DEBITS: {
    status: 409,
    text: 'No ACH debit waits to be collected to this account; no file was made.',
  },
  BILLING_ACH_FILES_OF_DAY: {
    status: 409,
    text: 'There are {count} files of {day} already, and no more names for one; no file was made. Make it tomorrow.',
  },
  BILLING_AUTHORIZATION_OVER: {
    status: 409,
    text: 'Authorization {id} is {status}; nothing was changed.',
  },
});
