import { defineAction, platformErrors } from '@isp/sdk';
import { Customer, customersErrors, MoveCustomerParams } from '../contract/index.ts';
import { writeMove } from '../data/customer-moves.ts';
import { customers } from '../data/customer-store.ts';
import { assertResellerOpen } from '../resellers/assert-reseller-open.ts';
import { tell } from '../timeline/tell.ts';

/** Gives a customer to another reseller; whoever keeps rows of it does the same on the event. */
export const moveCustomer = defineAction('customers.move', {
  summary: 'Gives a customer to another reseller, with all that belongs to it. For staff of the ISP only.',
  permission: 'customers.customer.move',
  rest: 'POST /customers/{id}/move',
  status: 200,
  params: MoveCustomerParams,
  result: Customer,
  sensitive: true,
  errors: [
    platformErrors.NOT_FOUND,
    customersErrors.CUSTOMERS_CUSTOMER_CLOSED,
    customersErrors.CUSTOMERS_MOVE_BY_STAFF,
    customersErrors.CUSTOMERS_RESELLER_CLOSED,
  ],
  example: {
    id: '01993c5e-8a00-7000-8000-000000000001',
    resellerId: '01993c5e-8a00-7000-8000-000000000002',
    reason: 'The reseller gives up the region',
  },
  async handler(ctx, { id, resellerId, reason }) {
    if (ctx.principal.scope !== 'staff') throw customersErrors.CUSTOMERS_MOVE_BY_STAFF();
    await assertResellerOpen(ctx, resellerId);
    return ctx.transaction(async (tx) => {
      const customer = await customers.lock(tx, id);
      if (customer.status === 'closed') throw customersErrors.CUSTOMERS_CUSTOMER_CLOSED({ id });
      if (customer.resellerId === resellerId) return customer;
      const at = ctx.clock.now().toString();
      const moves = await writeMove(tx, { id, resellerId, at });
      const fromResellerId = customer.resellerId;
      ctx.audit({
        subject: { kind: 'customer', id, customerId: id, resellerId },
        before: { resellerId: fromResellerId },
        after: { resellerId },
        reason,
      });
      await tell(ctx, tx, 'customers.customer-moved', {
        customerId: id,
        resellerId,
        fromResellerId,
        moves,
      });
      return customers.get(tx, id);
    });
  },
});
