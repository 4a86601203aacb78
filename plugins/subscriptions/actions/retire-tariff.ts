import { ById, defineAction, platformErrors } from '@isp/sdk';
import { subscriptionsErrors, Tariff } from '../contract/index.ts';
import { tariffs } from '../data/tariff-store.ts';
import { toTariff } from '../domain/tariff-row.ts';

/** Retires a tariff: nobody can order it any more, whoever has it keeps it. */
export const retireTariff = defineAction('subscriptions.tariffs.retire', {
  summary: 'Retires a tariff: it cannot be ordered any more; services that have it keep it.',
  permission: 'subscriptions.tariff.retire',
  rest: 'DELETE /tariffs/{id}',
  sensitive: true,
  params: ById,
  result: Tariff,
  errors: [platformErrors.NOT_FOUND, subscriptionsErrors.SUBSCRIPTIONS_TARIFF_RETIRED],
  async handler(ctx, { id }) {
    return ctx.transaction(async (tx) => {
      const tariff = await tariffs.lock(tx, id);
      if (tariff.status === 'retired') throw subscriptionsErrors.SUBSCRIPTIONS_TARIFF_RETIRED({ id });
      const [retired] = await tariffs.change(tx, { id }, { status: 'retired' });
      return toTariff(retired ?? tariff);
    });
  },
});
