import { defineJob, Id } from '@isp/sdk';
import { Type } from 'typebox';
import { runItem } from '../bulk/run-item.ts';
import type { BulkItem } from '../contract/index.ts';
import { bulkOperations } from '../data/bulk-store.ts';

/** Services changed by one run of the job; the next run goes on from there. */
const itemsPerRun = 100;

/** Carries an operation on many services out, a hundred at a time, so that it goes on after a crash where it was. */
export const runBulk = defineJob('subscriptions.run-bulk', {
  data: Type.Object({ operationId: Id }),
  async handler(ctx, { operationId }) {
    const operation = await ctx.transaction((tx) => bulkOperations.find(tx, { id: operationId }));
    if (operation?.status !== 'running') return;
    const items = await ctx.transaction((tx) =>
      tx.query<Pick<BulkItem, 'id' | 'serviceId'>>(
        `SELECT id, service_id AS "serviceId" FROM bulk_items
         WHERE operation_id = $1 AND status = 'waiting' ORDER BY id LIMIT ${itemsPerRun}`,
        [operationId],
      ),
    );
    for (const item of items) await runItem(ctx, operation, item as BulkItem);
    await ctx.transaction(async (tx) => {
      if (items.length === itemsPerRun) {
        await ctx.enqueue(tx, 'subscriptions.run-bulk', { operationId });
        return;
      }
      const done = { status: 'done', finishedAt: ctx.clock.now().toString() } as const;
      await bulkOperations.change(tx, { id: operationId, status: 'running' }, done);
    });
  },
});
