import { defineAction } from '@isp/sdk';
import { ApplySubscribersParams, ApplySubscribersResult } from '../contract/index.ts';
import { applyMany } from '../subscribers/apply-many.ts';

/** The same as `radius.subscribers.apply` for many services; each has its own answer. */
export const applySubscribers = defineAction('radius.subscribers.apply-many', {
  summary: 'Sets what the network gives several services.',
  permission: 'radius.subscriber.apply',
  params: ApplySubscribersParams,
  result: ApplySubscribersResult,
  idempotent: true,
  async handler(ctx, { orders }) {
    const self = ctx.asPlugin('login rows are kept from everybody but radius');
    return { data: await applyMany(self, orders) };
  },
});
