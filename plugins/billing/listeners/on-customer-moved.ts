import type {} from '@isp/customers/contract';
import { defineListener } from '@isp/sdk';
import { moveCustomerRows } from '@isp/sdk/data';

/** The account of a customer and all its books go with it to another reseller. */
export const onCustomerMoved = defineListener('customers.customer-moved', (ctx, move) =>
  ctx.transaction(async (tx) => {
    await moveCustomerRows(tx, move);
  }),
);
