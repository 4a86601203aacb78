import { defineJob, Id } from '@isp/sdk';
import { Type } from 'typebox';
import { type RunRow, runs, shownRun } from '../data/run-store.ts';
import { isTimeLeft } from '../runs/is-time-left.ts';
import { previewBatch } from '../runs/preview-batch.ts';

/** Plans a run, batch by batch. A killed process loses at most one batch, which is planned again. */
export const previewRun = defineJob('billing.preview-run', {
  data: Type.Object({ runId: Id }),
  async handler(ctx, { runId }) {
    const since = performance.now();
    let run: RunRow | undefined = await ctx.transaction((tx) => runs.find(tx, { id: runId }));
    while (run?.status === 'previewing' && isTimeLeft(since)) {
      run = await previewBatch(ctx, run);
      ctx.broadcast('billing-runs', shownRun(run));
    }
    if (run?.status !== 'previewing') return;
    await ctx.transaction(async (tx) => {
      await ctx.enqueue(tx, 'billing.preview-run', { runId });
    });
  },
});
