import { defineAction, pageOf, platformErrors } from '@isp/sdk';
import { ListScheduledChangesParams, ScheduledChange } from '../contract/index.ts';
import { scheduledChanges } from '../data/scheduled-change-store.ts';
import { services } from '../data/service-store.ts';

/** Lists what is to become of a service, and what became of earlier plans. */
export const listScheduledChanges = defineAction('subscriptions.scheduled-changes.list', {
  summary: 'Lists the changes of a service that wait for their day, and those that are over.',
  permission: 'subscriptions.service.read',
  rest: 'GET /services/{id}/scheduled-changes',
  params: ListScheduledChangesParams,
  result: pageOf(ScheduledChange),
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, { id, ...query }) {
    await ctx.transaction((tx) => services.get(tx, id), { readOnly: true });
    return scheduledChanges.list(ctx.read, query, { serviceId: id });
  },
});
