import { defineAction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { CreateTariffParams, subscriptionsErrors, Tariff } from '../contract/index.ts';
import { setPrice } from '../data/price-store.ts';
import { tariffs } from '../data/tariff-store.ts';
import { assertTerms } from '../domain/check-terms.ts';
import { toRow, toTariff } from '../domain/tariff-row.ts';
import { assertOrdered } from '../domain/validity.ts';
import { checkFields } from '../tariffs/check-fields.ts';
import { tariffDay } from '../tariffs/reprice.ts';

/** Adds a tariff. */
export const createTariff = defineAction('subscriptions.tariffs.create', {
  summary: 'Adds a tariff; beside the price it has the fields of its type of service (GET /service-types).',
  permission: 'subscriptions.tariff.create',
  sensitive: true,
  rest: 'POST /tariffs',
  params: CreateTariffParams,
  result: Tariff,
  errors: [subscriptionsErrors.SUBSCRIPTIONS_TYPE_AWAY],
  example: {
    name: 'Fibre 300',
    type: 'internet',
    price: { amountMinor: 4500, currency: 'EUR' },
    billingPeriod: 'monthly',
    setupFee: { amountMinor: 4900, currency: 'EUR' },
    minimumTermMonths: 24,
    terminationFee: { kind: 'remaining-months', percent: '50' },
    downKbps: 300_000,
    upKbps: 100_000,
  },
  async handler(ctx, params) {
    const row = toRow(params, { id: newId(), createdAt: ctx.clock.now().toString() });
    assertOrdered(row);
    assertTerms(row.terms ?? {}, row.price);
    await checkFields(ctx, row.type, row.fields);
    return ctx.transaction(async (tx) => {
      const tariff = await tariffs.insert(tx, row);
      await setPrice(tx, row.id, { price: row.price, validFrom: tariffDay(ctx) });
      return toTariff(tariff);
    });
  },
});
