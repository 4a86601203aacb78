import { defineListener } from '@isp/sdk';
import { moveCustomerRows } from '@isp/sdk/data';

/** What was written to a customer goes with it to another reseller. */
export const onCustomerMoved = defineListener('customers.customer-moved', (ctx, move) =>
  ctx.transaction(async (tx) => {
    await moveCustomerRows(tx, move);
  }),
);
