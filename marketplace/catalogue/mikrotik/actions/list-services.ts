import { defineAction, pageOf } from '@isp/sdk';
import { AppliedService, ListServicesParams } from '../contract/index.ts';
import { services } from '../data/service-store.ts';
import { shownService } from '../data/shown-rows.ts';

/** Lists what routers were set to for each service. */
export const listServices = defineAction('mikrotik.services.list', {
  summary: 'Lists what routers were last set to for each service.',
  permission: 'mikrotik.service.read',
  rest: 'GET /mikrotik/services',
  params: ListServicesParams,
  result: pageOf(AppliedService),
  async handler(ctx, query) {
    const { data, page } = await services.list(ctx.read, query);
    return { data: data.map(shownService), page };
  },
});
