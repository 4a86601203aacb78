import { type Context, defineJob, Id, isUnavailable } from '@isp/sdk';
import { Type } from 'typebox';
import { numbersOf } from '../data/number-store.ts';
import { voiceServices } from '../data/voice-service-store.ts';
import { isRefusal, place, release } from '../orders/place.ts';

const askAgainSeconds = 10;

/** Completes an order whose caller could not: placed for the plugin itself, or given back when it is refused. */
export const completeOrder = defineJob('voice.complete-order', {
  data: Type.Object({ serviceId: Id }),
  async handler(ctx, { serviceId }) {
    const order = await ctx.transaction(async (tx) => ({
      service: await voiceServices.find(tx, { serviceId }),
      numbers: await numbersOf(tx, serviceId),
    }));
    if (order.service?.state !== 'reserved') return;
    try {
      await place(ctx, order.service, order.numbers);
    } catch (error) {
      if (isUnavailable(error)) return askAgain(ctx, serviceId);
      if (!isRefusal(error)) throw error;
      ctx.log.warn({ err: error, serviceId }, 'the order was refused for good; its numbers are free again');
      await release(ctx, serviceId);
    }
  },
});

/** Soon, instead of with the growing delays of a job that fails. */
async function askAgain(ctx: Context, serviceId: string): Promise<void> {
  const runAt = Temporal.Now.instant().add({ seconds: askAgainSeconds });
  await ctx.transaction((tx) =>
    ctx.enqueue(tx, 'voice.complete-order', { serviceId }, { key: serviceId, runAt }),
  );
}
