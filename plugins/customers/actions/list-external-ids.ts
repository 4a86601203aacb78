import { ById, defineAction, platformErrors } from '@isp/sdk';
import { ExternalIdList } from '../contract/index.ts';
import { customers } from '../data/customer-store.ts';
import { externalIds } from '../data/external-id-store.ts';

/** Lists what other systems call a customer. */
export const listExternalIds = defineAction('customers.external-ids.list', {
  summary: 'Lists the ids a customer has in other systems, at most one per system.',
  permission: 'customers.customer.read',
  rest: 'GET /customers/{id}/external-ids',
  params: ById,
  result: ExternalIdList,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id: customerId }) =>
    ctx.transaction(
      async (tx) => {
        await customers.get(tx, customerId);
        const rows = await externalIds.listAll(tx, { customerId });
        return { data: rows.map(({ id: _, ...row }) => row).sort((a, b) => (a.system < b.system ? -1 : 1)) };
      },
      { readOnly: true },
    ),
});
