import { FindCustomer, FoundCustomer } from '@isp/identity/contract';
import { defineAction } from '@isp/sdk';
import { customers } from '../data/customer-store.ts';

/** Fills identity's seam `identity.customer-directory`: whose a customer is. */
export const findInDirectory = defineAction('customers.directory.find', {
  summary: 'Says whose a customer is and whether it is closed.',
  permission: 'customers.directory.read',
  params: FindCustomer,
  result: FoundCustomer,
  idempotent: true,
  async handler(ctx, { customerId }) {
    const customer = await ctx.transaction((tx) => customers.find(tx, { id: customerId }), {
      readOnly: true,
    });
    if (!customer) return {};
    const { id, resellerId, status } = customer;
    return { customer: { id, resellerId, closed: status === 'closed' } };
  },
});
