import { defineErrors } from '@isp/sdk';

/** What can go wrong with banks, beside `billingErrors`. */
export const bankErrors = defineErrors({
  BILLING_BANK_ACCOUNT_KNOWN: {
    status: 409,
    text: 'The account {account} is there already; nothing was changed.',
  },
  BILLING_UNKNOWN_BANK_ACCOUNT: {
    status: 422,
    text: 'The statement is of account {account}, which is none of ours; nothing was taken over. Add it by POST /billing/bank-accounts if it is.',
    retry: 'after-change',
  },
  BILLING_STATEMENT_KNOWN: {
    status: 409,
    text: 'This very file was imported at {at} as statement {id}; nothing was taken over.',
  },
  BILLING_ENTRY_ELSEWHERE: {
    status: 409,
    text: 'Entry {id} is {status}, not {wanted}; nothing was changed. Somebody else may have been faster.',
  },
  BILLING_DEBITS_STAY: {
    status: 409,
    text: 'Entry {id} says what became of direct debits or transfers, which stays; nothing was changed. Reverse the payment of a debit if it was wrong.',
  },
  BILLING_RETURN_STAYS: {
    status: 409,
    text: 'Entry {id} took a payment back, which stays; nothing was changed. Record the payment anew if it was wrong.',
  },
});
