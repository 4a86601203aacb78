import { defineAction, platformErrors } from '@isp/sdk';
import { withdrawChanges } from '../changes/withdraw-changes.ts';
import { ScheduledChange, subscriptionsErrors, WithdrawScheduledChangeParams } from '../contract/index.ts';
import { scheduledChanges } from '../data/scheduled-change-store.ts';

/** Takes one waiting change back. */
export const withdrawScheduledChange = defineAction('subscriptions.scheduled-changes.withdraw', {
  summary: 'Takes a change of a service back that waits for its day.',
  permission: 'subscriptions.service.change-tariff',
  rest: 'DELETE /services/{id}/scheduled-changes/{changeId}',
  sensitive: true,
  params: WithdrawScheduledChangeParams,
  result: ScheduledChange,
  errors: [platformErrors.NOT_FOUND, subscriptionsErrors.SUBSCRIPTIONS_CHANGE_OVER],
  async handler(ctx, { id: serviceId, changeId: id }) {
    return ctx.transaction(async (tx) => {
      const change = await scheduledChanges.lock(tx, id);
      if (change.serviceId !== serviceId) throw platformErrors.NOT_FOUND({ id });
      if (change.status !== 'waiting')
        throw subscriptionsErrors.SUBSCRIPTIONS_CHANGE_OVER({ id, status: change.status });
      await withdrawChanges(ctx, tx, { serviceId, id });
      return { ...change, status: 'withdrawn' as const };
    });
  },
});
