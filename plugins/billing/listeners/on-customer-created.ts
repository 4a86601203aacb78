import type {} from '@isp/customers/contract';
import { defineListener } from '@isp/sdk';
import { ensureAccount } from '../accounts/ensure-account.ts';

/** Each customer has a billing account. */
export const onCustomerCreated = defineListener('customers.customer-created', async (ctx, { customerId }) => {
  await ensureAccount(ctx, customerId);
});
