import { type Context, platformErrors, type Transaction } from '@isp/sdk';
import type { Changes } from '@isp/sdk/data';
import type { Job, JobStatus, JobStatusChanged } from '../contract/index.ts';
import { forgetSecrets } from '../data/desired-state.ts';
import { jobs } from '../data/job-store.ts';
import { findDependants } from '../data/prerequisites.ts';
import { enqueueRuns } from './enqueue-run.ts';

/** Gives a job another status and publishes it, in one transaction. A finished job needs its secrets no more. */
export async function moveJob(
  ctx: Context,
  tx: Transaction,
  job: Pick<Job, 'id'>,
  { reason, ...changes }: Changes<Job> & { status: JobStatus; reason?: string },
): Promise<Job> {
  const updatedAt = Temporal.Now.instant().toString();
  const [moved] = await jobs.change(tx, { id: job.id }, { ...changes, updatedAt });
  if (!moved) throw platformErrors.NOT_FOUND({ id: job.id });
  if (moved.status === 'done' || moved.status === 'cancelled') await forgetSecrets(tx, moved.id);
  if (tellsDependants.includes(moved.status)) await wakeDependants(ctx, tx, moved);
  await ctx.publish(tx, 'provisioning.job-status-changed', toStatusChanged(moved, reason));
  return moved;
}

/** With these statuses it is decided whether those that depend on a job may begin. */
const tellsDependants: readonly JobStatus[] = ['done', 'manual', 'cancelled'];

/** They look for themselves what became of it, after the commit. */
async function wakeDependants(ctx: Context, tx: Transaction, { id }: Job): Promise<void> {
  const dependants = await findDependants(tx, [id]);
  await enqueueRuns(
    ctx,
    tx,
    dependants.map((job) => ({ job })),
  );
}

/** The news of a job's status, as the durable event carries it. */
export function toStatusChanged(job: Job, reason?: string): JobStatusChanged {
  const { id: jobId, customerId, resellerId, serviceId, serviceType, action, status, desiredVersion } = job;
  return { jobId, customerId, resellerId, serviceId, serviceType, action, status, desiredVersion, reason };
}

/** Tells live views each job as it is now; after the commit, so that whoever looks sees it. */
export function announce(ctx: Context, moved: readonly Job[]): void {
  for (const job of moved) {
    const { resellerId, customerId } = job;
    ctx.broadcast('jobs', job, { resellerId, customerId });
  }
}
