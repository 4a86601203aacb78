import { defineListener } from '@isp/sdk';
import type {} from '@isp/subscriptions/contract';

/** A new price reaches services that have the tariff with their first cycle on or after its day. */
export const onTariffPriceChanged = defineListener('subscriptions.tariff-price-changed', (ctx, change) =>
  ctx.transaction(async (tx) => {
    const { tariffId, price, validFrom } = change;
    await ctx.enqueue(tx, 'billing.reprice', { tariffId, ...price, validFrom }, { key: ctx.messageId });
  }),
);
