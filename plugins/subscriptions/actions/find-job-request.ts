import { defineAction } from '@isp/sdk';
import { FindJobRequestParams, FoundJobRequest } from '../contract/index.ts';
import { jobRequests } from '../data/job-request-store.ts';

/** Says what a job was asked for; the row-level policy decides whether the caller learns it. */
export const findJobRequest = defineAction('subscriptions.jobs.find', {
  summary: 'Finds what was asked of provisioning with a job id, before provisioning has taken it.',
  permission: 'authenticated',
  params: FindJobRequestParams,
  result: FoundJobRequest,
  idempotent: true,
  async handler(ctx, { jobId }) {
    const request = await ctx.transaction((tx) => jobRequests.find(tx, { jobId }), { readOnly: true });
    return request ? { request } : {};
  },
});
