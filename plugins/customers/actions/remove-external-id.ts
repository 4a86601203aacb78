import { defineAction, platformErrors } from '@isp/sdk';
import { customersErrors, ExternalId, ExternalIdOfCustomer } from '../contract/index.ts';
import { externalIds } from '../data/external-id-store.ts';
import { lockOpenCustomer } from '../parts/lock-open-customer.ts';
import { tellChange } from '../parts/tell-change.ts';

/** Forgets what another system calls a customer. */
export const removeExternalId = defineAction('customers.external-ids.remove', {
  summary: 'Removes the id a customer has in another system; answers it as it was.',
  permission: 'customers.customer.change',
  rest: 'DELETE /customers/{id}/external-ids/{system}',
  sensitive: true,
  params: ExternalIdOfCustomer,
  result: ExternalId,
  errors: [platformErrors.NOT_FOUND, customersErrors.CUSTOMERS_CUSTOMER_CLOSED],
  handler: (ctx, { id: customerId, system }) =>
    ctx.transaction(async (tx) => {
      const customer = await lockOpenCustomer(tx, customerId);
      const found = await externalIds.find(tx, { customerId, system });
      if (!found) throw platformErrors.NOT_FOUND({ system });
      await externalIds.remove(tx, { id: found.id });
      await tellChange(ctx, tx, customer, 'externalIds');
      const { id: _, ...removed } = found;
      return removed;
    }),
});
