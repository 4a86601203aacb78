import { ById, defineAction, platformErrors } from '@isp/sdk';
import { Tariff } from '../contract/index.ts';
import { tariffs } from '../data/tariff-store.ts';
import { toTariff } from '../domain/tariff-row.ts';

/** Reads one tariff. */
export const getTariff = defineAction('subscriptions.tariffs.get', {
  summary: 'Reads one tariff.',
  permission: 'subscriptions.tariff.read',
  rest: 'GET /tariffs/{id}',
  params: ById,
  result: Tariff,
  errors: [platformErrors.NOT_FOUND],
  handler: async (ctx, { id }) =>
    toTariff(await ctx.transaction((tx) => tariffs.get(tx, id), { readOnly: true })),
});
