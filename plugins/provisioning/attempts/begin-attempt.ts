import type { Context, Transaction } from '@isp/sdk';
import type { DesiredState, Job, ProvisioningRequest } from '../contract/index.ts';
import { attempts } from '../data/attempt-store.ts';
import { jobs } from '../data/job-store.ts';
import { takeSlot } from '../devices/device-slots.ts';
import { announce, moveJob } from '../status/move-job.ts';
import { stateToApply } from '../status/state-to-apply.ts';
import { block, mayBegin, readGate } from './gate.ts';

/** A try that has begun. */
export interface BegunAttempt {
  readonly number: number;
  /** Without `desired` when it is to be undone and nobody knows what was there before. */
  readonly request: Omit<ProvisioningRequest, 'desired'> & { readonly desired: DesiredState | undefined };
}

/** Takes the job for one try; undefined when it needs none. A job still `running` lost its process: it goes on. */
export async function beginAttempt(ctx: Context, jobId: string): Promise<BegunAttempt | undefined> {
  const taken = await ctx.transaction(async (tx) => takeJob(ctx, tx, await jobs.lock(tx, jobId)));
  if (!taken) return undefined;
  announce(ctx, [taken.job]);
  return taken.begun;
}

/** What taking a job came to: a try of it, or only another status. */
interface Taken {
  readonly job: Job;
  readonly begun?: BegunAttempt;
}

async function takeJob(ctx: Context, tx: Transaction, job: Job): Promise<Taken | undefined> {
  if (!mayBegin(job)) return undefined;
  const gate = await readGate(tx, job);
  if (gate === 'waits') return undefined;
  if (gate !== 'open') return { job: await block(ctx, tx, { job, gate }) };
  if (!(await takeSlot(ctx, tx, job))) return undefined;
  const number = await recordAttempt(tx, job);
  const desired = await stateToApply(tx, job);
  const unblocked = job.blockedBy ? { blockedBy: null, manualReason: null } : {};
  const running = await moveJob(ctx, tx, job, { status: 'running', ...unblocked });
  return { job: running, begun: { number, request: toRequest(running, desired) } };
}

function toRequest(job: Job, desired: DesiredState | undefined): BegunAttempt['request'] {
  const { id: jobId, customerId, resellerId, serviceId, serviceType, action, desiredVersion, device } = job;
  const ids = { jobId, customerId, resellerId, serviceId, serviceType, action, desiredVersion };
  const undo = job.cancelRequested ? { undo: true } : {};
  return { ...ids, desired, ...(device === undefined ? {} : { device }), ...undo };
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
