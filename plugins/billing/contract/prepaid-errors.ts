import { defineErrors } from '@isp/sdk';

/** What can go wrong with what is paid in advance, beside `billingErrors`. */
export const prepaidErrors = defineErrors({
  BILLING_NOT_PREPAID: {
    status: 409,
    text: 'Customer {id} pays after the invoice ({type}), not in advance. See GET /customers/{id}/balance.',
  },
});
