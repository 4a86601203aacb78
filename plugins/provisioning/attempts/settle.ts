import type { Context, Transaction } from '@isp/sdk';
import type { Job } from '../contract/index.ts';
import { findOvertaken } from '../data/desired-state.ts';
import type { Verdict } from '../domain/status-after.ts';
import { enqueueRun } from '../status/enqueue-run.ts';
import { moveJob } from '../status/move-job.ts';
import { beginUndo, endUndo } from './settle-cancelled.ts';

/** What a try's end means for its job. */
export interface Settlement {
  readonly job: Job;
  readonly verdict: Verdict;
  /** The try was one that undoes. */
  readonly undo: boolean;
}

/** Moves a job on after a try. Answers the jobs that have another status now. */
export async function settle(ctx: Context, tx: Transaction, settlement: Settlement): Promise<Job[]> {
  const { job, verdict, undo } = settlement;
  if (job.cancelRequested && !undo) return [await beginUndo(ctx, tx, job)];
  if (verdict.status === 'retrying') return [await tryAgainLater(ctx, tx, { job, verdict })];
  if (undo) return [await endUndo(ctx, tx, { job, verdict })];
  if (verdict.status === 'done') return finish(ctx, tx, job);
  const { reason } = verdict;
  return [await moveJob(ctx, tx, job, { status: 'manual', manualReason: reason, reason })];
}

/** The jobs it overtook are done with it: what they wanted is part of what was applied. */
async function finish(ctx: Context, tx: Transaction, job: Job): Promise<Job[]> {
  const reason = `part of version ${job.desiredVersion}, which is applied`;
  const moved = [await moveJob(ctx, tx, job, { status: 'done', manualReason: null })];
  for (const id of await findOvertaken(tx, job)) {
    moved.push(await moveJob(ctx, tx, { id }, { status: 'done', manualReason: null, reason }));
  }
  return moved;
}

async function tryAgainLater(
  ctx: Context,
  tx: Transaction,
  { job, verdict }: { job: Job; verdict: Extract<Verdict, { status: 'retrying' }> },
): Promise<Job> {
  const runAt = Temporal.Now.instant().add({ milliseconds: verdict.delayMs });
  await enqueueRun(ctx, tx, job, runAt);
  return moveJob(ctx, tx, job, {
    status: 'retrying',
    retryCount: job.retryCount + 1,
    scheduledAt: runAt.toString(),
    reason: verdict.reason,
  });
}
