import type { Context, Transaction } from '@isp/sdk';
import type { Job, ProvisioningRequest } from '../contract/index.ts';
import { attempts } from '../data/attempt-store.ts';
import { readDesired } from '../data/desired-state.ts';
import { jobs } from '../data/job-store.ts';
import { announce, moveJob } from '../status/move-job.ts';

/** A try that has begun. */
export interface BegunAttempt {
  readonly number: number;
  readonly request: ProvisioningRequest;
}

/** Takes the job for one try; undefined when it needs none. A job still `running` lost its process: it goes on. */
export async function beginAttempt(ctx: Context, jobId: string): Promise<BegunAttempt | undefined> {
  const begun = await ctx.transaction(async (tx) => {
    const job = await jobs.lock(tx, jobId);
    if (job.status === 'done' || job.status === 'cancelled' || job.status === 'manual') return undefined;
    const number = await recordAttempt(tx, job);
    const desired = await readDesired(tx, job);
    return { job: await moveJob(ctx, tx, job, { status: 'running' }), number, desired };
  });
  if (!begun) return undefined;
  announce(ctx, [begun.job]);
  const { customerId, resellerId, serviceId, serviceType, action, desiredVersion } = begun.job;
  const { number, desired } = begun;
  const request = { customerId, resellerId, serviceId, serviceType, action, desiredVersion };
  return { number, request: { jobId, ...request, desired } };
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
