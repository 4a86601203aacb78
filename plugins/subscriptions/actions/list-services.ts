import { defineAction, pageOf } from '@isp/sdk';
import { ListServicesParams, Service } from '../contract/index.ts';
import { services } from '../data/service-store.ts';

/** Lists the services the caller may see. */
export const listServices = defineAction('subscriptions.services.list', {
  summary: 'Lists services; `q` finds them by the beginning of the login, or of a word in it.',
  permission: 'subscriptions.service.read',
  rest: 'GET /services',
  offline: true,
  params: ListServicesParams,
  result: pageOf(Service),
  handler: (ctx, query) => services.list(ctx.read, query),
});
