import { defineListener } from '@isp/sdk';
import { moveCustomerRows } from '@isp/sdk/data';

/** The keys of a customer's users go to its new reseller with it, with their usage. */
export const onCustomerMoved = defineListener('customers.customer-moved', (ctx, move) =>
  ctx.transaction(async (tx) => {
    await moveCustomerRows(tx, move);
  }),
);
