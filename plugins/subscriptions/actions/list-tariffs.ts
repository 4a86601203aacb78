import { defineAction, pageOf } from '@isp/sdk';
import { ListTariffsParams, Tariff } from '../contract/index.ts';
import { tariffs } from '../data/tariff-store.ts';
import { toTariff } from '../domain/tariff-row.ts';

/** Lists tariffs, retired ones included unless filtered. */
export const listTariffs = defineAction('subscriptions.tariffs.list', {
  summary: 'Lists tariffs; filter[status]=active leaves out the retired ones, q looks into the name.',
  permission: 'subscriptions.tariff.read',
  rest: 'GET /tariffs',
  params: ListTariffsParams,
  result: pageOf(Tariff),
  async handler(ctx, query) {
    const { data, page } = await tariffs.list(ctx.read, query);
    return { data: data.map(toTariff), page };
  },
});
