import { defineAction, pageOf } from '@isp/sdk';
import { BillingRun, ListRunsParams } from '../contract/index.ts';
import { runs, shownRun } from '../data/run-store.ts';

/** Lists recurring runs. */
export const listRuns = defineAction('billing.runs.list', {
  summary: 'Lists recurring runs.',
  permission: 'billing.run.read',
  rest: 'GET /billing/runs',
  params: ListRunsParams,
  result: pageOf(BillingRun),
  async handler(ctx, query) {
    const { data, page } = await runs.list(ctx.read, query);
    return { data: data.map(shownRun), page };
  },
});
