import { defineAction, platformErrors } from '@isp/sdk';
import { findOpenThings } from '../closing/find-open-things.ts';
import { CloseCustomerParams, Customer, customersErrors } from '../contract/index.ts';
import { customers } from '../data/customer-store.ts';
import { tell } from '../timeline/tell.ts';

/** Closes a customer of whom nothing is open; with `force`, whoever holds services of it ends them on the event. */
export const closeCustomer = defineAction('customers.close', {
  summary:
    'Closes a customer that has nothing open; with force its services are cancelled. It stays readable.',
  permission: 'customers.customer.close',
  rest: 'DELETE /customers/{id}',
  sensitive: true,
  params: CloseCustomerParams,
  result: Customer,
  errors: [
    platformErrors.NOT_FOUND,
    platformErrors.UNAVAILABLE,
    customersErrors.CUSTOMERS_CUSTOMER_CLOSED,
    customersErrors.CUSTOMERS_THINGS_OPEN,
  ],
  async handler(ctx, { id, force = false }) {
    // Asked before it is known whether the caller sees the customer; told to him only afterwards.
    const open = force ? [] : await findOpenThings(ctx, id);
    return ctx.transaction(async (tx) => {
      const customer = await customers.lock(tx, id);
      if (customer.status === 'closed') throw customersErrors.CUSTOMERS_CUSTOMER_CLOSED({ id });
      if (open.length > 0) {
        const things = open.slice(0, 10).map(({ title, id }) => `${title} (${id})`);
        throw customersErrors.CUSTOMERS_THINGS_OPEN({ id, count: open.length, things: things.join('; ') });
      }
      const updatedAt = ctx.clock.now().toString();
      const [closed] = await customers.change(tx, { id }, { status: 'closed', updatedAt });
      if (!closed) throw platformErrors.NOT_FOUND({ id });
      const { resellerId, name, email } = closed;
      await tell(ctx, tx, 'customers.customer-closed', { customerId: id, resellerId, name, email });
      return closed;
    });
  },
});
