import { ById, defineAction, platformErrors } from '@isp/sdk';
import { Service } from '../contract/index.ts';
import { services } from '../data/service-store.ts';

/** Reads one service. */
export const getService = defineAction('subscriptions.services.get', {
  summary: 'Reads one service.',
  permission: 'subscriptions.service.read',
  rest: 'GET /services/{id}',
  params: ById,
  result: Service,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) => ctx.transaction((tx) => services.get(tx, id), { readOnly: true }),
});
