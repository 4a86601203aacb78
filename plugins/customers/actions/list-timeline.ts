import { defineAction, pageOf, platformErrors } from '@isp/sdk';
import { ListTimelineParams, TimelineEntry } from '../contract/index.ts';
import { customers } from '../data/customer-store.ts';
import { timeline } from '../data/timeline-store.ts';

/** Lists what happened to a customer, in every plugin, the latest first. */
export const listTimeline = defineAction('customers.timeline.list', {
  summary: 'Lists what happened to a customer in all plugins, the latest first.',
  permission: 'customers.timeline.read',
  rest: 'GET /customers/{id}/timeline',
  params: ListTimelineParams,
  result: pageOf(TimelineEntry),
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, { id, ...query }) {
    await ctx.transaction((tx) => customers.get(tx, id), { readOnly: true });
    return timeline.list(ctx.read, query, { customerId: id });
  },
});
