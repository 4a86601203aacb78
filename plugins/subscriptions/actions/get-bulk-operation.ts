import { ById, defineAction, platformErrors } from '@isp/sdk';
import { BulkOperation } from '../contract/index.ts';
import { bulkOperations, countItems, toOperation } from '../data/bulk-store.ts';

/** Reads how far an operation on many services is. */
export const getBulkOperation = defineAction('subscriptions.bulk.get', {
  summary: 'Reads how far an operation on many services is.',
  permission: 'subscriptions.service.bulk',
  rest: 'GET /bulk-operations/{id}',
  params: ById,
  result: BulkOperation,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) =>
    ctx.transaction(async (tx) => toOperation(await bulkOperations.get(tx, id), await countItems(tx, id)), {
      readOnly: true,
    }),
});
