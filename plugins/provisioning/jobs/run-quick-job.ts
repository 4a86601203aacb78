import { defineBatchJob, Id } from '@isp/sdk';
import { Type } from 'typebox';
import { applyTogether } from '../quick/apply-together.ts';
import { beginTogether } from '../quick/begin-together.ts';
import { endTogether } from '../quick/end-together.ts';
import { runOnce } from './run-job.ts';

/** A try of each of several jobs: two transactions for all of them, with their driver between. */
export const runQuickJob = defineBatchJob('provisioning.run-quick-job', {
  data: Type.Object({ jobId: Id }),
  async handleMany(ctx, items) {
    const { begun, alone } = await beginTogether(
      ctx,
      new Map(items.map(({ data, requestId }) => [data.jobId, requestId])),
    );
    if (begun.length > 0) await endTogether(ctx, await applyTogether(ctx, begun));
    for (const jobId of alone) await runOnce(ctx, jobId);
  },
});
