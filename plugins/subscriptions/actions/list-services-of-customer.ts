import { defineAction, pageOf, platformErrors } from '@isp/sdk';
import { withComponents } from '../components/find-components.ts';
import { ListServicesOfCustomerParams, Service } from '../contract/index.ts';
import { services } from '../data/service-store.ts';

/** Lists the services of one customer; a customer the caller does not see is not found. */
export const listServicesOfCustomer = defineAction('subscriptions.services.list-of-customer', {
  summary: 'Lists the services of one customer; those that are made of components with them.',
  permission: 'subscriptions.service.read',
  rest: 'GET /customers/{id}/services',
  offline: true,
  params: ListServicesOfCustomerParams,
  result: pageOf(Service),
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, { id, ...query }) {
    await ctx.call('customers.get', { id });
    const { data, page } = await services.list(ctx.read, query, { customerId: id });
    const shown = await ctx.transaction((tx) => withComponents(tx, data), { readOnly: true });
    return { data: shown, page };
  },
});
