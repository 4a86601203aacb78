import { ById, type Context, defineAction, platformErrors } from '@isp/sdk';
import { type JobWithAttempts, JobWithAttempts as Result } from '../contract/index.ts';
import { attemptsOf } from '../data/attempt-store.ts';
import { jobs } from '../data/job-store.ts';
import { newJob } from '../domain/new-job.ts';

/** Reads a job with its tries. A job that was asked for but has not arrived here yet is `queued`. */
export const getJob = defineAction('provisioning.jobs.get', {
  summary: 'Reads one provisioning job with all its tries and their transcripts.',
  permission: 'provisioning.job.read',
  rest: 'GET /provisioning/jobs/{id}',
  params: ById,
  result: Result,
  errors: [platformErrors.NOT_FOUND],
  async handler(ctx, { id }) {
    return (await findJob(ctx, id)) ?? (await onItsWay(ctx, id));
  },
});

function findJob(ctx: Context, id: string): Promise<JobWithAttempts | undefined> {
  return ctx.transaction(
    async (tx) => {
      const job = await jobs.find(tx, { id });
      return job && { ...job, attempts: await attemptsOf(tx, id) };
    },
    { readOnly: true },
  );
}

async function onItsWay(ctx: Context, id: string): Promise<JobWithAttempts> {
  const { request } = await ctx.call('subscriptions.jobs.find', { jobId: id });
  if (!request) throw platformErrors.NOT_FOUND({ id });
  return { ...newJob(request, request.requestedAt), attempts: [] };
}
