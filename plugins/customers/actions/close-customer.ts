import { ById, defineAction, platformErrors } from '@isp/sdk';
import { Customer, customersErrors } from '../contract/index.ts';
import { customers } from '../data/customer-store.ts';
import { tell } from '../timeline/tell.ts';

/** Closes a customer; whoever holds services of it ends them on the event. */
export const closeCustomer = defineAction('customers.close', {
  summary: 'Closes a customer; its services are cancelled. The customer stays readable.',
  permission: 'customers.customer.close',
  rest: 'DELETE /customers/{id}',
  sensitive: true,
  params: ById,
  result: Customer,
  errors: [platformErrors.NOT_FOUND, customersErrors.CUSTOMERS_CUSTOMER_CLOSED],
  async handler(ctx, { id }) {
    return ctx.transaction(async (tx) => {
      const customer = await customers.lock(tx, id);
      if (customer.status === 'closed') throw customersErrors.CUSTOMERS_CUSTOMER_CLOSED({ id });
      const updatedAt = ctx.clock.now().toString();
      const [closed] = await customers.change(tx, { id }, { status: 'closed', updatedAt });
      if (!closed) throw platformErrors.NOT_FOUND({ id });
      const { resellerId, name, email } = closed;
      await tell(ctx, tx, 'customers.customer-closed', { customerId: id, resellerId, name, email });
      return closed;
    });
  },
});
