import { ById, defineAction, platformErrors } from '@isp/sdk';
import { ParallelRun } from '../contract/index.ts';
import { parallelRuns, shownParallelRun } from '../data/parallel-store.ts';

/** Says how far a comparison with another system is, and what it has found. */
export const getParallelRun = defineAction('billing.parallel-runs.get', {
  summary: 'Reads one comparison with another system: how far it is, and how many lines are equal or not.',
  permission: 'billing.import.use',
  rest: 'GET /billing/parallel-runs/{id}',
  params: ById,
  result: ParallelRun,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) =>
    ctx.transaction(async (tx) => shownParallelRun(await parallelRuns.get(tx, id)), { readOnly: true }),
});
