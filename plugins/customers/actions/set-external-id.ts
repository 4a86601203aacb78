import { defineAction, platformErrors } from '@isp/sdk';
import { isUniqueViolation, newId } from '@isp/sdk/data';
import { customersErrors, ExternalId, SetExternalIdParams } from '../contract/index.ts';
import { externalIdIndex, externalIds } from '../data/external-id-store.ts';
import { lockOpenCustomer } from '../parts/lock-open-customer.ts';
import { tellChange } from '../parts/tell-change.ts';

/** Says what another system calls a customer; one id per system, and no two customers of a reseller have the same. */
export const setExternalId = defineAction('customers.external-ids.set', {
  summary: 'Sets the id a customer has in another system; an earlier one of that system is replaced.',
  permission: 'customers.customer.change',
  rest: 'PUT /customers/{id}/external-ids/{system}',
  sensitive: true,
  params: SetExternalIdParams,
  result: ExternalId,
  errors: [
    platformErrors.NOT_FOUND,
    customersErrors.CUSTOMERS_CUSTOMER_CLOSED,
    customersErrors.CUSTOMERS_EXTERNAL_ID_TAKEN,
  ],
  example: { id: '01900000-0000-7000-8000-0000000000aa', system: 'crm', externalId: '4711' },
  async handler(ctx, { id: customerId, system, externalId }) {
    const at = ctx.clock.now().toString();
    try {
      return await ctx.transaction(async (tx) => {
        const customer = await lockOpenCustomer(tx, customerId);
        const { resellerId } = customer;
        const [replaced] = await externalIds.change(tx, { customerId, system }, { externalId });
        const row = { id: newId(), customerId, resellerId, system, externalId, createdAt: at };
        const { id: _, ...set } = replaced ?? (await externalIds.insert(tx, row));
        await tellChange(ctx, tx, customer, 'externalIds');
        return set;
      });
    } catch (error) {
      if (!isUniqueViolation(error, externalIdIndex)) throw error;
      throw customersErrors.CUSTOMERS_EXTERNAL_ID_TAKEN({ system, externalId }, { cause: error });
    }
  },
});
