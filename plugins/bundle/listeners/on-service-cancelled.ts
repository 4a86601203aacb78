import { defineListener } from '@isp/sdk';
import type {} from '@isp/subscriptions/contract';
import { bundles, components } from '../data/bundle-store.ts';

/** A bundle is over: what it was ordered with is forgotten, and components that still wait are given back. */
export const onServiceCancelled = defineListener(
  'subscriptions.service-cancelled',
  async (ctx, { serviceId: id, type }) => {
    if (type !== 'bundle') return;
    await ctx.transaction(async (tx) => {
      const ended = await bundles.change(tx, { id }, { state: 'ended' });
      if (ended.length === 0) return;
      await components.change(tx, { bundleId: id, state: ['ordered', 'refused'] }, { sealed: null });
      await ctx.enqueue(tx, 'bundle.complete-order', { bundleId: id }, { key: id });
    });
  },
);
