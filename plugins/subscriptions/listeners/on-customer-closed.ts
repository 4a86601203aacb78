import { defineListener } from '@isp/sdk';
import { requestChange } from '../changes/request-change.ts';
import { services } from '../data/service-store.ts';

/**
 * Cancels what a closed customer still has. Components go with the service they belong to. A repeated delivery
 * finds nothing left to cancel.
 */
export const onCustomerClosed = defineListener('customers.customer-closed', async (ctx, { customerId }) => {
  const left = await ctx.transaction((tx) =>
    services.listAll(tx, { customerId, desiredStatus: ['active', 'suspended'] }),
  );
  const own = left.filter(({ parentId }) => parentId === undefined);
  for (const { id } of own) await requestChange(ctx, { id, wish: 'cancel' });
});
