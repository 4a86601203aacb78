import type { Context, Transaction } from '@isp/sdk';
import type { Job } from '../contract/index.ts';
import { lockPrerequisites } from '../data/prerequisites.ts';
import { type Gate, gateOf } from '../domain/prerequisites.ts';
import { moveJob } from '../status/move-job.ts';

/** Whether a job is one to try: one that waits for a person is not, unless it only waited for another job. */
export function mayBegin({ status, blockedBy }: Job): boolean {
  if (status === 'manual') return blockedBy !== undefined;
  return status !== 'done' && status !== 'cancelled';
}

/** Whether the jobs before it are done. One that has begun already, or is being undone, waits for none. */
export async function readGate(tx: Transaction, { dependsOn, status, cancelRequested }: Job): Promise<Gate> {
  if (dependsOn.length === 0 || status === 'running' || cancelRequested) return 'open';
  return gateOf(dependsOn, await lockPrerequisites(tx, dependsOn));
}

/** A job whose prerequisite failed waits for a person, and goes on by itself when that one is done. */
export async function block(
  ctx: Context,
  tx: Transaction,
  { job, gate: { blockedBy, reason } }: { readonly job: Job; readonly gate: Exclude<Gate, string> },
): Promise<Job> {
  if (job.status === 'manual' && job.blockedBy === blockedBy) return job;
  return moveJob(ctx, tx, job, { status: 'manual', blockedBy, manualReason: reason, reason });
}
