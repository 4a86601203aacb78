import { ById, defineAction, platformErrors } from '@isp/sdk';
import { withdrawChanges } from '../changes/withdraw-changes.ts';
import { WithdrawnChanges } from '../contract/index.ts';
import { services } from '../data/service-store.ts';

/** Takes all waiting changes of a service back. */
export const withdrawScheduledChanges = defineAction('subscriptions.scheduled-changes.withdraw-all', {
  summary: 'Takes all changes of a service back that wait for their day.',
  permission: 'subscriptions.service.change-tariff',
  rest: 'DELETE /services/{id}/scheduled-changes',
  sensitive: true,
  params: ById,
  result: WithdrawnChanges,
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, { id: serviceId }) {
    return ctx.transaction(async (tx) => {
      await services.lock(tx, serviceId);
      return { withdrawn: await withdrawChanges(ctx, tx, { serviceId }) };
    });
  },
});
