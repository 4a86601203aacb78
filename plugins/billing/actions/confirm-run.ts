import { ById, defineAction, platformErrors } from '@isp/sdk';
import { BillingRun, billingErrors } from '../contract/index.ts';
import { type RunRow, runs, shownRun } from '../data/run-store.ts';

/** Issues what a run has previewed, in the background. */
export const confirmRun = defineAction('billing.runs.confirm', {
  summary:
    'Issues what a run has previewed, in the background. What is not as previewed any more is refused.',
  permission: 'billing.run.confirm',
  rest: 'POST /billing/runs/{id}/confirm',
  status: 202,
  sensitive: true,
  params: ById,
  result: BillingRun,
  errors: [platformErrors.NOT_FOUND, billingErrors.BILLING_RUN_NOT_PREVIEWED],
  handler: (ctx, { id }) =>
    ctx.transaction(async (tx) => {
      const { status } = await runs.lock(tx, id);
      if (status !== 'previewed') throw billingErrors.BILLING_RUN_NOT_PREVIEWED({ id, status });
      const confirmed = { status: 'confirming', confirmedAt: ctx.clock.now().toString() } as const;
      const [run] = await runs.change(tx, { id }, confirmed);
      await ctx.enqueue(tx, 'billing.issue-run', { runId: id }, { key: `issue ${id}` });
      return shownRun(run as RunRow);
    }),
});
