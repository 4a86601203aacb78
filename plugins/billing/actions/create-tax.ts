import { defineAction, validationFailed } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { CreateTaxParams, Tax } from '../contract/index.ts';
import { taxes } from '../data/tax-store.ts';

/** Adds a tax. */
export const createTax = defineAction('billing.taxes.create', {
  summary: 'Adds a tax. Another rate is another tax, from another day on.',
  permission: 'billing.tax.change',
  rest: 'POST /taxes',
  sensitive: true,
  params: CreateTaxParams,
  result: Tax,
  example: { name: 'VAT', ratePercent: '20', inclusive: false, place: 'AT', validFrom: '2026-01-01' },
  async handler(ctx, given) {
    if (given.validTo && given.validTo < given.validFrom)
      throw validationFailed([{ path: '/validTo', message: 'must not be before validFrom' }]);
    const createdAt = ctx.clock.now().toString();
    return ctx.transaction((tx) => taxes.insert(tx, { ...given, id: newId(), createdAt }));
  },
});
