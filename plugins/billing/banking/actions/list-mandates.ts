import { defineAction, pageOf } from '@isp/sdk';
import { ListMandatesParams, Mandate } from '../../contract/index.ts';
import { mandates } from '../../data/sepa-store.ts';
import { shownMandate } from '../sepa/show-mandate.ts';

/** Lists mandates. */
export const listMandates = defineAction('billing.mandates.list', {
  summary: 'Lists SEPA mandates; q looks into reference and holder.',
  permission: 'billing.mandate.read',
  rest: 'GET /billing/mandates',
  params: ListMandatesParams,
  result: pageOf(Mandate),
  async handler(ctx, query) {
    const { data, page } = await mandates.list(ctx.read, query);
    return { data: data.map((row) => shownMandate(row, ctx.principal)), page };
  },
});
