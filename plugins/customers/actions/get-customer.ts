import { ById, defineAction, platformErrors } from '@isp/sdk';
import { Customer } from '../contract/index.ts';
import { customers } from '../data/customer-store.ts';

/** Reads one customer. */
export const getCustomer = defineAction('customers.get', {
  summary: 'Reads one customer.',
  permission: 'customers.customer.read',
  rest: 'GET /customers/{id}',
  offline: true,
  params: ById,
  result: Customer,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) => ctx.transaction((tx) => customers.get(tx, id), { readOnly: true }),
});
