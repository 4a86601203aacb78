import { defineAction, validationFailed } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { CreateTariffParams, Tariff } from '../contract/index.ts';
import { tariffs } from '../data/tariff-store.ts';
import { tariffProblems } from '../domain/tariff-problems.ts';

/** Adds a tariff. */
export const createTariff = defineAction('subscriptions.tariffs.create', {
  summary: 'Adds a tariff; only tariffs of type internet can be ordered so far.',
  permission: 'subscriptions.tariff.create',
  rest: 'POST /tariffs',
  params: CreateTariffParams,
  result: Tariff,
  example: {
    name: 'Fibre 300',
    type: 'internet',
    price: { amountMinor: 4500, currency: 'EUR' },
    billingPeriod: 'monthly',
    downKbps: 300_000,
    upKbps: 100_000,
  },
  async handler(ctx, params) {
    const problems = tariffProblems(params);
    if (problems.length > 0) throw validationFailed(problems);
    const tariff: Tariff = {
      ...params,
      id: newId(),
      name: params.name.trim(),
      billingPeriod: params.billingPeriod ?? 'monthly',
      billingMode: params.billingMode ?? 'in-advance',
      status: 'active',
      createdAt: ctx.clock.now().toString(),
    };
    return ctx.transaction((tx) => tariffs.insert(tx, tariff));
  },
});
