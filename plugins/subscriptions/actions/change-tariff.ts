import { type Context, defineAction, platformErrors, type Transaction, validationFailed } from '@isp/sdk';
import { ChangeTariffParams, subscriptionsErrors, Tariff } from '../contract/index.ts';
import { tariffs } from '../data/tariff-store.ts';
import { type TariffRow, toTariff } from '../domain/tariff-row.ts';
import { assertOrdered } from '../domain/validity.ts';
import { reprice, tariffDay } from '../tariffs/reprice.ts';

/** Changes name, price or validity of a tariff. */
export const changeTariff = defineAction('subscriptions.tariffs.change', {
  summary:
    'Changes name, price or validity of a tariff; a price may begin on a later day. For other speeds add a new tariff.',
  permission: 'subscriptions.tariff.change',
  rest: 'PATCH /tariffs/{id}',
  sensitive: true,
  params: ChangeTariffParams,
  result: Tariff,
  errors: [platformErrors.NOT_FOUND, subscriptionsErrors.SUBSCRIPTIONS_TARIFF_RETIRED],
  async handler(ctx, { id, ...changes }) {
    return ctx.transaction(async (tx) => {
      const tariff = await tariffs.lock(tx, id);
      if (tariff.status === 'retired') throw subscriptionsErrors.SUBSCRIPTIONS_TARIFF_RETIRED({ id });
      await changePrice(ctx, tx, tariff, changes);
      const { name, validFrom, validTo } = changes;
      assertOrdered({ validFrom: tariff.validFrom, validTo: tariff.validTo, ...changes });
      const others = {
        ...(name ? { name: name.trim() } : {}),
        ...(validFrom === undefined ? {} : { validFrom }),
        ...(validTo === undefined ? {} : { validTo }),
      };
      await tariffs.change(tx, { id }, others);
      return toTariff(await tariffs.get(tx, id));
    });
  },
});

async function changePrice(
  ctx: Context,
  tx: Transaction,
  tariff: TariffRow,
  { price, priceFrom }: Pick<ChangeTariffParams, 'price' | 'priceFrom'>,
): Promise<void> {
  if (price) await reprice(ctx, tx, tariff, { price, validFrom: priceFrom ?? tariffDay(ctx) });
  else if (priceFrom) throw validationFailed([{ path: '/priceFrom', message: 'goes with a price only' }]);
}
