import { defineErrors } from '@isp/sdk';

/** What can go wrong at cash desks, beside `billingErrors`. */
export const cashErrors = defineErrors({
  BILLING_CASH_DESK_OPEN: {
    status: 409,
    text: 'Cash desk {id} is open since {since}, by {by}; nothing was changed. It has to be closed first.',
  },
  BILLING_CASH_DESK_CLOSED: {
    status: 409,
    text: 'Cash desk {id} is not open; nothing was booked. Open it first.',
    retry: 'after-change',
  },
  BILLING_CASH_DESK_ELSEWHERE: {
    status: 409,
    text: 'You have cash desk {id} open; nothing was changed. Close it before you open another.',
    retry: 'after-change',
  },
  BILLING_CASH_DESK_OF_OTHER: {
    status: 409,
    text: 'Cash desk {id} was opened by {by}; nothing was changed. He closes it, or somebody who manages cash desks.',
  },
  BILLING_NO_CASH_SESSION: {
    status: 409,
    text: 'You have no cash desk open, and cash is taken at one only; nothing was booked. Open one first.',
    retry: 'after-change',
  },
  BILLING_CASH_NOT_THERE: {
    status: 409,
    text: 'Only {expectedMinor} ought to be in cash desk {id}; nothing was booked.',
  },
});
