import { defineJob, Id, isUnavailable } from '@isp/sdk';
import { Type } from 'typebox';
import { placeChange } from '../access/place-change.ts';
import { isRefusal } from '../orders/place.ts';

const askAgainSeconds = 10;

/** Asks the network for a change whose caller could not. What is refused for good is over: the service has ended. */
export const placeChangeLater = defineJob('internet.place-change', {
  data: Type.Object({ serviceId: Id, changeJobId: Id }),
  async handler(ctx, { serviceId, changeJobId }) {
    try {
      await placeChange(ctx, serviceId, changeJobId);
    } catch (error) {
      if (isUnavailable(error)) {
        const runAt = Temporal.Now.instant().add({ seconds: askAgainSeconds });
        const data = { serviceId, changeJobId };
        await ctx.transaction((tx) =>
          ctx.enqueue(tx, 'internet.place-change', data, { key: changeJobId, runAt }),
        );
        return;
      }
      if (!isRefusal(error)) throw error;
      ctx.log.warn({ err: error, serviceId }, 'the change was refused for good');
    }
  },
});
