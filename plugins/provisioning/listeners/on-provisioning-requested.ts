import { type BatchContext, type BatchItem, defineBatchListener, type Transaction } from '@isp/sdk';
import type { Job, ProvisioningRequest } from '../contract/index.ts';
import { dependenciesOf, insertJobs } from '../data/taken-requests.ts';
import { circleReason, findCircle } from '../domain/find-circle.ts';
import { newJob } from '../domain/new-job.ts';
import { enqueueRuns } from '../status/enqueue-run.ts';
import { announce, moveJob, toStatusChanged } from '../status/move-job.ts';

type Requests = readonly BatchItem<ProvisioningRequest>[];

/** Takes requests into the queue, each once, and starts their first tries. */
export const onProvisioningRequested = defineBatchListener(
  'subscriptions.provisioning-requested',
  async (ctx, items) => {
    announce(ctx, await ctx.transaction((tx) => take(ctx, tx, items)));
  },
);

async function take(ctx: BatchContext, tx: Transaction, items: Requests): Promise<Job[]> {
  const at = Temporal.Now.instant().toString();
  const taken = items.map(({ data: { desired, ...request }, requestId }) => ({
    job: newJob(request, at),
    desired,
    requestId,
  }));
  const inserted = await insertJobs(tx, taken);
  const fresh = firstOfEach(taken.filter(({ job }) => inserted.has(job.id)));
  await ctx.publishMany(
    tx,
    'provisioning.job-status-changed',
    fresh.map(({ job, requestId }) => ({ data: toStatusChanged(job), requestId })),
  );
  await enqueueRuns(ctx, tx, fresh);
  return refuseCircles(
    ctx,
    tx,
    fresh.map(({ job }) => job),
  );
}

/** The same request may be there twice. */
function firstOfEach<T extends { readonly job: Job }>(taken: readonly T[]): T[] {
  return [...new Map(taken.toReversed().map((one) => [one.job.id, one])).values()].reverse();
}

/** A job that waits for itself by way of others could never begin: it waits for a person, who is told why. */
async function refuseCircles(ctx: BatchContext, tx: Transaction, jobs: readonly Job[]): Promise<Job[]> {
  const depending = jobs.filter(({ dependsOn }) => dependsOn.length > 0).map(({ id }) => id);
  const known = depending.length > 0 ? await dependenciesOf(tx, depending) : new Map<string, string[]>();
  const settled: Job[] = [];
  for (const job of jobs) {
    const circle = findCircle(job.id, known);
    const reason = circle && circleReason(circle);
    settled.push(
      reason ? await moveJob(ctx, tx, job, { status: 'manual', manualReason: reason, reason }) : job,
    );
  }
  return settled;
}
