import { defineAction, platformErrors, validationFailed } from '@isp/sdk';
import { EndTaxParams, Tax } from '../contract/index.ts';
import { taxes } from '../data/tax-store.ts';

/** Says until when a tax is in force. Documents that have it keep it. */
export const endTax = defineAction('billing.taxes.end', {
  summary: 'Says until when a tax is in force. Documents that have it keep it.',
  permission: 'billing.tax.change',
  rest: 'PATCH /taxes/{id}',
  sensitive: true,
  params: EndTaxParams,
  result: Tax,
  errors: [platformErrors.NOT_FOUND],
  example: { id: '01900000-0000-7000-8000-0000000000ee', validTo: '2026-12-31' },
  handler: (ctx, { id, validTo }) =>
    ctx.transaction(async (tx) => {
      const { validFrom } = await taxes.lock(tx, id);
      if (validTo && validTo < validFrom)
        throw validationFailed([{ path: '/validTo', message: `must not be before ${validFrom}` }]);
      const [changed] = await taxes.change(tx, { id }, { validTo });
      return changed as Tax;
    }),
});
