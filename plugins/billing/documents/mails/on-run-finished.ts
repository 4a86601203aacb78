import { defineListener } from '@isp/sdk';

/** What a run has issued is mailed when it is done, in the background. */
export const onRunFinished = defineListener('billing.run-finished', (ctx, { runId, issued }) =>
  ctx.transaction(async (tx) => {
    if (issued > 0) await ctx.enqueue(tx, 'billing.mail-run', { runId }, { key: `mail-run ${runId}` });
  }),
);
