import type { Context, Transaction } from '@isp/sdk';
import type { DesiredState, Job, ProvisioningRequest } from '../contract/index.ts';
import { attempts } from '../data/attempt-store.ts';
import { jobs } from '../data/job-store.ts';
import { announce, moveJob } from '../status/move-job.ts';
import { stateToApply } from '../status/state-to-apply.ts';

/** A try that has begun. */
export interface BegunAttempt {
  readonly number: number;
  /** Without `desired` when it is to be undone and nobody knows what was there before. */
  readonly request: Omit<ProvisioningRequest, 'desired'> & { readonly desired: DesiredState | undefined };
}

/** Takes the job for one try; undefined when it needs none. A job still `running` lost its process: it goes on. */
export async function beginAttempt(ctx: Context, jobId: string): Promise<BegunAttempt | undefined> {
  const begun = await ctx.transaction(async (tx) => {
    const job = await jobs.lock(tx, jobId);
    if (job.status === 'done' || job.status === 'cancelled' || job.status === 'manual') return undefined;
    const number = await recordAttempt(tx, job);
    const desired = await stateToApply(tx, job);
    return { job: await moveJob(ctx, tx, job, { status: 'running' }), number, desired };
  });
  if (!begun) return undefined;
  announce(ctx, [begun.job]);
  return { number: begun.number, request: toRequest(begun.job, begun.desired) };
}

function toRequest(job: Job, desired: DesiredState | undefined): BegunAttempt['request'] {
  const { id: jobId, customerId, resellerId, serviceId, serviceType, action, desiredVersion } = job;
  const ids = { jobId, customerId, resellerId, serviceId, serviceType, action, desiredVersion };
  return { ...ids, desired, ...(job.cancelRequested ? { undo: true } : {}) };
}

async function recordAttempt(tx: Transaction, job: Job): Promise<number> {
  const startedAt = Temporal.Now.instant().toString();
  const before = await attempts.listAll(tx, { jobId: job.id });
  const open = { jobId: job.id, outcome: null };
  await attempts.change(tx, open, { outcome: 'interrupted', endedAt: startedAt });
  const number = before.length + 1;
  const { id: jobId, resellerId, customerId } = job;
  await attempts.insert(tx, { jobId, number, resellerId, customerId, startedAt, transcript: [] });
  return number;
}
