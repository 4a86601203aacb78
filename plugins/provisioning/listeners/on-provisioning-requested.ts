import { defineListener } from '@isp/sdk';
import { writeDesired } from '../data/desired-state.ts';
import { jobs } from '../data/job-store.ts';
import { newJob } from '../domain/new-job.ts';
import { enqueueRun } from '../status/enqueue-run.ts';
import { announce, toStatusChanged } from '../status/move-job.ts';

/** Takes a request into the queue, once, and starts its first try. */
export const onProvisioningRequested = defineListener(
  'subscriptions.provisioning-requested',
  async (ctx, { desired, ...request }) => {
    const job = newJob(request, Temporal.Now.instant().toString());
    const taken = await ctx.transaction(async (tx) => {
      if (!(await jobs.insertOnce(tx, job))) return false;
      await writeDesired(tx, job.id, desired);
      await ctx.publish(tx, 'provisioning.job-status-changed', toStatusChanged(job));
      await enqueueRun(ctx, tx, job);
      return true;
    });
    if (taken) announce(ctx, [job]);
  },
);
