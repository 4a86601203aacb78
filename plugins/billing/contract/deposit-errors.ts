import { defineErrors } from '@isp/sdk';

/** What can go wrong with deposits, beside `billingErrors`. */
export const depositErrors = defineErrors({
  BILLING_DEPOSIT_NOT_LEFT: {
    status: 409,
    text: 'Only {leftMinor} is held of deposit {id}; nothing was booked.',
    retry: 'after-change',
  },
  BILLING_NOTHING_OPEN: {
    status: 409,
    text: 'Nothing is open that deposit {id} could pay; nothing was booked.',
  },
});
