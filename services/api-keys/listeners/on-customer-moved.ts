import { defineListener } from '@isp/sdk';
import { moveCustomerRows } from '@isp/sdk/data';
import { lockCounters } from '../data/counter.ts';

/**
 * The keys of a customer's users go to its new reseller with it, with their usage. Counters are locked first, as a call
 * does it: otherwise the two could wait for each other.
 */
export const onCustomerMoved = defineListener('customers.customer-moved', (ctx, move) =>
  ctx.transaction(async (tx) => {
    await lockCounters(tx, move.customerId);
    await moveCustomerRows(tx, move);
  }),
);
