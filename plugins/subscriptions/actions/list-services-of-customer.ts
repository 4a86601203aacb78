import { defineAction, pageOf, platformErrors } from '@isp/sdk';
import { ListServicesOfCustomerParams, Service } from '../contract/index.ts';
import { services } from '../data/service-store.ts';

/** Lists the services of one customer; a customer the caller does not see is not found. */
export const listServicesOfCustomer = defineAction('subscriptions.services.list-of-customer', {
  summary: 'Lists the services of one customer.',
  permission: 'subscriptions.service.read',
  rest: 'GET /customers/{id}/services',
  params: ListServicesOfCustomerParams,
  result: pageOf(Service),
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, { id, ...query }) {
    await ctx.call('customers.get', { id });
    return services.list(ctx.read, query, { customerId: id });
  },
});
