import { ById, defineAction, platformErrors } from '@isp/sdk';
import { commsErrors, Delivery } from '../contract/index.ts';
import { readContent } from '../data/content.ts';
import { deliveries } from '../data/delivery-store.ts';

/** Sends a failed or waiting message again, now and with all its tries before it. */
export const retryDelivery = defineAction('comms.deliveries.retry', {
  summary: 'Sends a failed or waiting message again, at once and with all its tries before it.',
  permission: 'comms.delivery.retry',
  rest: 'POST /comms/deliveries/{id}/retry',
  status: 202,
  params: ById,
  result: Delivery,
  errors: [platformErrors.NOT_FOUND, commsErrors.COMMS_NOT_REPEATABLE],
  example: { id: '01993c5e-8a00-7000-8000-000000000001' },
  handler: (ctx, { id }) =>
    ctx.transaction(async (tx) => {
      const { status } = await deliveries.lock(tx, id);
      const repeatable = (status === 'failed' || status === 'queued') && (await readContent(tx, id));
      if (!repeatable) throw commsErrors.COMMS_NOT_REPEATABLE({ id, status });
      await ctx.enqueue(tx, 'comms.deliver', { deliveryId: id }, { key: id });
      const now = Temporal.Now.instant().toString();
      const again = { status: 'queued' as const, tries: 0, nextAttemptAt: now, updatedAt: now };
      const [delivery] = await deliveries.change(tx, { id }, again);
      if (!delivery) throw platformErrors.NOT_FOUND({ id });
      return delivery;
    }),
});
