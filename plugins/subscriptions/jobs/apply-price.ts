import { defineJob, Id } from '@isp/sdk';
import { Type } from 'typebox';
import { applyPrice } from '../tariffs/reprice.ts';

/** The day of a price that was set ahead has come. */
export const applyPriceOfTheDay = defineJob('subscriptions.apply-price', {
  data: Type.Object({ tariffId: Id }),
  handler: (ctx, { tariffId }) => ctx.transaction((tx) => applyPrice(ctx, tx, tariffId)),
});
