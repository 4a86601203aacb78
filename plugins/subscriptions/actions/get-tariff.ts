import { ById, defineAction, platformErrors } from '@isp/sdk';
import { Tariff } from '../contract/index.ts';
import { tariffs } from '../data/tariff-store.ts';

/** Reads one tariff. */
export const getTariff = defineAction('subscriptions.tariffs.get', {
  summary: 'Reads one tariff.',
  permission: 'subscriptions.tariff.read',
  rest: 'GET /tariffs/{id}',
  params: ById,
  result: Tariff,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) => ctx.transaction((tx) => tariffs.get(tx, id), { readOnly: true }),
});
