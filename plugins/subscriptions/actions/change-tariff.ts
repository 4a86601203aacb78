import { defineAction, platformErrors } from '@isp/sdk';
import { ChangeTariffParams, subscriptionsErrors, Tariff } from '../contract/index.ts';
import { tariffs } from '../data/tariff-store.ts';
import { toTariff } from '../domain/tariff-row.ts';

/** Changes name or price of a tariff. */
export const changeTariff = defineAction('subscriptions.tariffs.change', {
  summary: 'Changes name or price of a tariff. For other speeds add a new tariff and retire this one.',
  permission: 'subscriptions.tariff.change',
  rest: 'PATCH /tariffs/{id}',
  sensitive: true,
  params: ChangeTariffParams,
  result: Tariff,
  errors: [platformErrors.NOT_FOUND, subscriptionsErrors.SUBSCRIPTIONS_TARIFF_RETIRED],
  async handler(ctx, { id, name, price }) {
    return ctx.transaction(async (tx) => {
      const tariff = await tariffs.lock(tx, id);
      if (tariff.status === 'retired') throw subscriptionsErrors.SUBSCRIPTIONS_TARIFF_RETIRED({ id });
      const changes = { ...(name ? { name: name.trim() } : {}), ...(price ? { price } : {}) };
      const [changed] = await tariffs.change(tx, { id }, changes);
      return toTariff(changed ?? tariff);
    });
  },
});
