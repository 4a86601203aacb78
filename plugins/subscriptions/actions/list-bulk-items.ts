import { defineAction, pageOf, platformErrors } from '@isp/sdk';
import { BulkItem, ListBulkItemsParams } from '../contract/index.ts';
import { bulkItems, bulkOperations } from '../data/bulk-store.ts';

/** Lists the services of an operation and what became of each. */
export const listBulkItems = defineAction('subscriptions.bulk.items', {
  summary: 'Lists the services of an operation: changed, refused with the reason, or still waiting.',
  permission: 'subscriptions.service.bulk',
  rest: 'GET /bulk-operations/{id}/items',
  params: ListBulkItemsParams,
  result: pageOf(BulkItem),
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, { id, ...query }) {
    await ctx.transaction((tx) => bulkOperations.get(tx, id), { readOnly: true });
    return bulkItems.list(ctx.read, query, { operationId: id });
  },
});
