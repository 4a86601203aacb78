import { defineErrors } from '@isp/sdk';

/** What can go wrong with a customer, beside the errors of the platform. */
export const customersErrors = defineErrors({
  CUSTOMERS_CUSTOMER_CLOSED: {
    status: 409,
    text: 'Customer {id} is closed; nothing was changed. A closed customer stays as it is; add a new one instead.',
  },
  CUSTOMERS_EXTERNAL_ID_TAKEN: {
    status: 409,
    text: 'Another customer of this reseller is {externalId} in {system} already; nothing was changed. Remove it there first.',
    retry: 'after-change',
  },
  CUSTOMERS_THINGS_OPEN: {
    status: 409,
    text: 'Customer {id} has {count} open things: {things}; nothing was changed. End them first, or close it with force.',
    retry: 'after-change',
  },
  CUSTOMERS_STILL_ACTIVE: {
    status: 409,
    text: 'Customer {id} is not closed; nothing was erased. Close it first.',
    retry: 'after-change',
  },
  CUSTOMERS_LEGAL_HOLD: {
    status: 409,
    text: 'The data of customer {id} is to be kept: {reason}; nothing was erased. Release the legal hold first.',
    retry: 'after-change',
  },
  CUSTOMERS_ERASED: {
    status: 409,
    text: 'Customer {id} is erased, or is being erased; there is nothing left to keep, and nothing was changed.',
  },
  CUSTOMERS_RESELLER_CLOSED: {
    status: 409,
    text: 'The reseller {id} is closed; nothing was changed. A closed one gets no customers.',
    retry: 'after-change',
  },
  CUSTOMERS_MOVE_BY_STAFF: {
    status: 403,
    text: 'Only staff of the ISP gives a customer to another reseller; nothing was changed.',
  },
});
