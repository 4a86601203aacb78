import { ById, defineAction, platformErrors } from '@isp/sdk';
import { TariffPriceList } from '../contract/index.ts';
import { pricesOf } from '../data/price-store.ts';
import { tariffs } from '../data/tariff-store.ts';

/** What a tariff cost, costs and will cost. */
export const listTariffPrices = defineAction('subscriptions.tariffs.prices', {
  summary: 'Lists what a tariff costs from which day on: former prices, the present one and those to come.',
  permission: 'subscriptions.tariff.read',
  rest: 'GET /tariffs/{id}/prices',
  params: ById,
  result: TariffPriceList,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) =>
    ctx.transaction(
      async (tx) => {
        await tariffs.get(tx, id);
        return { data: await pricesOf(tx, id) };
      },
      { readOnly: true },
    ),
});
