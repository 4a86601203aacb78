import { defineAction, pageOf } from '@isp/sdk';
import { ListTaxesParams, Tax } from '../contract/index.ts';
import { taxes } from '../data/tax-store.ts';

/** Lists the taxes there are and were. */
export const listTaxes = defineAction('billing.taxes.list', {
  summary: 'Lists the taxes there are and were.',
  permission: 'billing.tax.read',
  rest: 'GET /taxes',
  params: ListTaxesParams,
  result: pageOf(Tax),
  handler: (ctx, query) => taxes.list(ctx.read, query),
});
