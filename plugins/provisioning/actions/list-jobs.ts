import { defineAction, pageOf } from '@isp/sdk';
import { Job, ListJobsParams } from '../contract/index.ts';
import { jobs } from '../data/job-store.ts';

/** Lists provisioning jobs; `filter[status]=manual` is the manual queue. */
export const listJobs = defineAction('provisioning.jobs.list', {
  summary: 'Lists provisioning jobs; filter[status]=manual is the manual queue.',
  permission: 'provisioning.job.read',
  rest: 'GET /provisioning/jobs',
  params: ListJobsParams,
  result: pageOf(Job),
  handler: (ctx, query) => jobs.list(ctx.read, query),
});
