import { defineAction, pageOf, platformErrors } from '@isp/sdk';
import { ListRunLinesParams, RunLine } from '../contract/index.ts';
import { runLines, runs } from '../data/run-store.ts';

/** Lists the lines of a run, with what became of them. */
export const listRunLines = defineAction('billing.runs.lines', {
  summary: 'Lists what a run has planned, with what became of it and why; also as CSV.',
  permission: 'billing.run.read',
  rest: 'GET /billing/runs/{id}/lines',
  params: ListRunLinesParams,
  result: pageOf(RunLine),
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, { id, ...query }) {
    await ctx.transaction((tx) => runs.get(tx, id), { readOnly: true });
    return runLines.list(ctx.read, query, { runId: id });
  },
});
