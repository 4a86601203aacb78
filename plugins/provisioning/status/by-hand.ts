import type { Context, Transaction } from '@isp/sdk';
import type { Job } from '../contract/index.ts';
import { jobs } from '../data/job-store.ts';
import { enqueueRun } from './enqueue-run.ts';
import { moveJob } from './move-job.ts';

/** Tries it again at once, with all its retries before it. */
export async function retryByHand(ctx: Context, tx: Transaction, job: Job): Promise<Job> {
  await enqueueRun(ctx, tx, job);
  const scheduledAt = Temporal.Now.instant().toString();
  return moveJob(ctx, tx, job, { status: 'queued', retryCount: 0, scheduledAt, manualReason: null });
}

/** Somebody did its work by hand; of a job that is being undone: somebody undid it. */
export function completeByHand(
  ctx: Context,
  tx: Transaction,
  { job, reason }: { readonly job: Job; readonly reason: string },
): Promise<Job> {
  const status = job.cancelRequested ? 'cancelled' : 'done';
  return moveJob(ctx, tx, job, { status, manualReason: reason, reason });
}

/**
 * Cancels it. One that runs is undone when its try has ended; asked again meanwhile, nothing changes. One that could not
 * be undone, and waits for a person, is cancelled as it is.
 */
export async function cancelByHand(ctx: Context, tx: Transaction, job: Job): Promise<Job> {
  if (job.cancelRequested && job.status !== 'manual') return job;
  if (job.status !== 'running') return moveJob(ctx, tx, job, { status: 'cancelled' });
  const updatedAt = Temporal.Now.instant().toString();
  const [asked] = await jobs.change(tx, { id: job.id }, { cancelRequested: true, updatedAt });
  return asked ?? job;
}
