import { defineAction, pageOf, platformErrors } from '@isp/sdk';
import { CustomerAddress, ListAddressesParams } from '../contract/index.ts';
import { addresses } from '../data/address-store.ts';
import { customers } from '../data/customer-store.ts';

/** Lists the addresses of a customer. */
export const listAddresses = defineAction('customers.addresses.list', {
  summary: 'Lists the addresses of a customer.',
  permission: 'customers.address.read',
  rest: 'GET /customers/{id}/addresses',
  offline: true,
  params: ListAddressesParams,
  result: pageOf(CustomerAddress),
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, { id, ...query }) {
    await ctx.transaction((tx) => customers.get(tx, id), { readOnly: true });
    return addresses.list(ctx.read, query, { customerId: id });
  },
});
