import { defineListener } from '@isp/sdk';
import { users } from '../data/user-store.ts';
import { findCustomer } from '../providers/customer-directory.ts';

/** The users of a customer go to its new reseller with it. Whose it is now is asked for, so that order does not matter. */
export const onCustomerMoved = defineListener('customers.customer-moved', async (ctx, { customerId }) => {
  const customer = await findCustomer(ctx, customerId);
  if (!customer) return;
  const { resellerId } = customer;
  await ctx.transaction((tx) => users.change(tx, { customerId }, { resellerId }));
});
