import { defineErrors } from '@isp/sdk';

/** What can go wrong with vouchers, beside `billingErrors`. */
export const voucherErrors = defineErrors({
  BILLING_VOUCHER_MISTYPED: {
    status: 422,
    text: 'The code is no code of a voucher; nothing was booked. Look at it once more: 16 letters and digits.',
    retry: 'after-change',
  },
  BILLING_VOUCHER_NOT_GOOD: {
    status: 409,
    text: 'The voucher cannot be redeemed: there is none, it is redeemed or blocked, or its time is over. Nothing was booked.',
  },
});
