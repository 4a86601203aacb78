import { defineListener } from '@isp/sdk';
import type {} from '@isp/subscriptions/contract';
import { bundles, components } from '../data/bundle-store.ts';

/** A bundle, or a component of one, has another tariff. */
export const onTariffChanged = defineListener(
  'subscriptions.service-tariff-changed',
  async (ctx, { serviceId: id, type, parentId, tariffId }) => {
    if (type !== 'bundle' && parentId === undefined) return;
    await ctx.transaction(async (tx) => {
      if (type === 'bundle') await bundles.change(tx, { id }, { tariffId });
      else await components.change(tx, { id }, { tariffId });
    });
  },
);
