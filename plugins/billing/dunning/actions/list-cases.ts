import { defineAction, pageOf } from '@isp/sdk';
import { DunningCase, ListDunningCasesParams } from '../../contract/index.ts';
import { cases, shownCase } from '../../data/dunning/case-store.ts';

/** Lists customers with something to pay, or that had. */
export const listCases = defineAction('billing.dunning.cases.list', {
  summary: 'Lists customers with something to pay: where they stand, what comes next and when, and why.',
  permission: 'billing.dunning.read',
  rest: 'GET /dunning/cases',
  params: ListDunningCasesParams,
  result: pageOf(DunningCase),
  async handler(ctx, query) {
    const { data, page } = await cases.list(ctx.read, query);
    return { data: data.map(shownCase), page };
  },
});
