import { defineAction, pageOf } from '@isp/sdk';
import { Customer, ListCustomersParams } from '../contract/index.ts';
import { customers, taggedWith } from '../data/customer-store.ts';

/** Lists the customers the caller may see. */
export const listCustomers = defineAction('customers.list', {
  summary:
    'Lists customers; `q` finds them by the beginnings of words: name, email, phone, ids in other systems, searchable fields.',
  permission: 'customers.customer.read',
  rest: 'GET /customers',
  offline: true,
  params: ListCustomersParams,
  result: pageOf(Customer),
  handler(ctx, query) {
    const { tag, ...filter } = query.filter ?? {};
    const where = typeof tag === 'string' ? taggedWith(tag) : {};
    return customers.list(ctx.read, { ...query, filter }, where);
  },
});
