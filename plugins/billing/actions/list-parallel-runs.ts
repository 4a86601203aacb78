import { defineAction, pageOf } from '@isp/sdk';
import { ListParallelRunsParams, ParallelRun } from '../contract/index.ts';
import { parallelRuns, shownParallelRun } from '../data/parallel-store.ts';

/** Lists comparisons with another system. */
export const listParallelRuns = defineAction('billing.parallel-runs.list', {
  summary: 'Lists comparisons with another system.',
  permission: 'billing.import.use',
  rest: 'GET /billing/parallel-runs',
  params: ListParallelRunsParams,
  result: pageOf(ParallelRun),
  async handler(ctx, query) {
    const page = await parallelRuns.list(ctx.read, query);
    return { ...page, data: page.data.map(shownParallelRun) };
  },
});
