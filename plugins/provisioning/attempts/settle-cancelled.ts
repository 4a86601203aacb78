import type { Context, Transaction } from '@isp/sdk';
import type { Job } from '../contract/index.ts';
import type { Verdict } from '../domain/status-after.ts';
import { enqueueRun } from '../status/enqueue-run.ts';
import { moveJob } from '../status/move-job.ts';

/** After the try in whose course a job was cancelled: however it ended, the network may have it now. */
export async function beginUndo(ctx: Context, tx: Transaction, job: Job): Promise<Job> {
  await enqueueRun(ctx, tx, job);
  const scheduledAt = Temporal.Now.instant().toString();
  const reason = 'cancelled while it ran; what it did is being undone';
  return moveJob(ctx, tx, job, { status: 'queued', retryCount: 0, scheduledAt, reason });
}

/** It is undone, or a person has to do it. */
export function endUndo(
  ctx: Context,
  tx: Transaction,
  { job, verdict }: { readonly job: Job; readonly verdict: Exclude<Verdict, { status: 'retrying' }> },
): Promise<Job> {
  if (verdict.status === 'done') {
    const reason = 'cancelled while it ran, and undone';
    return moveJob(ctx, tx, job, { status: 'cancelled', manualReason: reason, reason });
  }
  const reason = `cancelled while it ran, and not undone: ${verdict.reason}`;
  return moveJob(ctx, tx, job, { status: 'manual', manualReason: reason, reason });
}
