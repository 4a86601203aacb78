import { defineListener } from '@isp/sdk';
import { moveCustomerRows } from '@isp/sdk/data';
import { moveLogs } from '../data/customer-logs.ts';

/** Longer than any transaction runs that may still write a session for the former reseller. */
const settledAfterSeconds = 90;

/**
 * The logins of a customer go with it to another reseller, and so do its sessions and log rows. A packet answered at this
 * very moment may still write a row for the former one (it locks nothing, for speed); the job finds it afterwards.
 */
export const onCustomerMoved = defineListener('customers.customer-moved', (ctx, move) =>
  ctx.transaction(async (tx) => {
    const { customerId } = move;
    if (!(await moveCustomerRows(tx, move))) return;
    await moveLogs(tx, customerId);
    const runAt = Temporal.Now.instant().add({ seconds: settledAfterSeconds });
    await ctx.enqueue(tx, 'radius.settle-move', { customerId }, { key: `move:${customerId}`, runAt });
  }),
);
