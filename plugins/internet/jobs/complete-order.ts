import { type Context, defineJob, Id, isUnavailable } from '@isp/sdk';
import { Type } from 'typebox';
import { type InternetService, internetServices } from '../data/internet-service-store.ts';
import { isRefusal, place, release } from '../orders/place.ts';

const askAgainSeconds = 10;

/** Completes an order whose caller could not: placed for the plugin itself, or given back when it is refused. */
export const completeOrder = defineJob('internet.complete-order', {
  data: Type.Object({ serviceId: Id }),
  async handler(ctx, { serviceId }) {
    const order = await ctx.transaction((tx) => internetServices.find(tx, { serviceId }));
    if (order?.state !== 'reserved') return;
    try {
      await complete(ctx, order);
    } catch (error) {
      if (isUnavailable(error)) return askAgain(ctx, serviceId);
      if (!isRefusal(error)) throw error;
      ctx.log.warn({ err: error, serviceId }, 'the order was refused for good; its login is free again');
      await release(ctx, serviceId);
    }
  },
});

async function complete(ctx: Context, order: InternetService): Promise<void> {
  const tariff = await ctx.call('subscriptions.tariffs.get', { id: order.tariffId });
  await place(ctx, order, tariff);
}

/** Soon, instead of with the growing delays of a job that fails. */
async function askAgain(ctx: Context, serviceId: string): Promise<void> {
  const runAt = Temporal.Now.instant().add({ seconds: askAgainSeconds });
  await ctx.transaction((tx) =>
    ctx.enqueue(tx, 'internet.complete-order', { serviceId }, { key: serviceId, runAt }),
  );
}
