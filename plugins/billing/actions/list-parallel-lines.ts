import { defineAction, pageOf, platformErrors } from '@isp/sdk';
import { ListParallelLinesParams, ParallelLine } from '../contract/index.ts';
import { parallelLines, parallelRuns } from '../data/parallel-store.ts';

/** Lists the lines of a comparison: equal, different and why, or in one system only. */
export const listParallelLines = defineAction('billing.parallel-runs.lines', {
  summary: 'Lists the lines of a comparison: equal, different and why, or in one system only; also as CSV.',
  permission: 'billing.import.use',
  rest: 'GET /billing/parallel-runs/{id}/lines',
  params: ListParallelLinesParams,
  result: pageOf(ParallelLine),
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, { id, ...query }) {
    await ctx.transaction((tx) => parallelRuns.get(tx, id), { readOnly: true, audited: false });
    return parallelLines.list(ctx.read, query, { runId: id });
  },
});
