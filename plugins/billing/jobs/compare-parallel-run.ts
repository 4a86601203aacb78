import { defineJob, Id } from '@isp/sdk';
import { Type } from 'typebox';
import { type ParallelRecord, parallelRuns } from '../data/parallel-store.ts';
import { compareBatch } from '../import/compare-batch.ts';
import { isTimeLeft } from '../runs/is-time-left.ts';

/** Compares a run with another system, batch by batch. A killed process loses at most one batch, which is compared again. */
export const compareParallelRun = defineJob('billing.compare-parallel-run', {
  data: Type.Object({ runId: Id }),
  async handler(ctx, { runId }) {
    const since = performance.now();
    let run: ParallelRecord | undefined = await ctx.transaction((tx) => parallelRuns.find(tx, { id: runId }));
    while (run?.status === 'running' && isTimeLeft(since)) run = await compareBatch(ctx, run);
    if (run?.status !== 'running') return;
    await ctx.transaction(async (tx) => {
      await ctx.enqueue(tx, 'billing.compare-parallel-run', { runId });
    });
  },
});
