import { type Context, defineJob, Id } from '@isp/sdk';
import { Type } from 'typebox';
import { runs, shownRun } from '../data/run-store.ts';
import { isTimeLeft } from '../runs/is-time-left.ts';
import { issueNext, type Progress } from '../runs/issue-next.ts';

/**
 * Issues what a confirmed run has planned, some batches at a time: documents, and that the accounts are done, are one transaction.
 * So a killed process loses and doubles nothing, and the next try goes on where it was.
 */
export const issueRun = defineJob('billing.issue-run', {
  data: Type.Object({ runId: Id }),
  async handler(ctx, { runId }) {
    const since = performance.now();
    const run = await ctx.transaction((tx) => runs.find(tx, { id: runId }));
    if (run?.status !== 'confirming') return;
    let progress: Progress = { isOver: false };
    while (!progress.isOver && isTimeLeft(since)) {
      const { after } = progress;
      progress = await issueNext(ctx, run, { after, isTimeLeft: () => isTimeLeft(since) });
      await tellProgress(ctx, runId);
    }
    await ctx.transaction(async (tx) => {
      if (progress.isOver) await end(ctx, tx, runId);
      else await ctx.enqueue(tx, 'billing.issue-run', { runId });
    });
    await tellProgress(ctx, runId);
  },
});

async function tellProgress(ctx: Context, runId: string): Promise<void> {
  const run = await ctx.transaction((tx) => runs.get(tx, runId), { readOnly: true });
  ctx.broadcast('billing-runs', shownRun(run));
}

async function end(ctx: Context, tx: Parameters<typeof runs.change>[0], runId: string): Promise<void> {
  const at = ctx.clock.now().toString();
  const done = { status: 'confirmed', finishedAt: at } as const;
  const [run] = await runs.change(tx, { id: runId, status: 'confirming' }, done);
  if (!run) return;
  const { asOf, issued, refused, parked } = run;
  await ctx.publish(tx, 'billing.run-finished', { runId, asOf, issued, refused, parked, at });
}
