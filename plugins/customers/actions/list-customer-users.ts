import { UserPage } from '@isp/identity/contract';
import { defineAction, platformErrors } from '@isp/sdk';
import { ListCustomerUsersParams } from '../contract/index.ts';
import { customers } from '../data/customer-store.ts';

/** Lists the users of a customer. */
export const listCustomerUsers = defineAction('customers.users.list', {
  summary: 'Lists the users of a customer.',
  permission: 'customers.user.read',
  rest: 'GET /customers/{id}/users',
  params: ListCustomerUsersParams,
  result: UserPage,
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, { id, ...query }) {
    await ctx.transaction((tx) => customers.get(tx, id), { readOnly: true });
    return ctx.call('identity.users.list', { ...query, filter: { customerId: id } });
  },
});
