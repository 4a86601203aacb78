import { ById, type Context, defineAction, platformErrors, type Transaction } from '@isp/sdk';
import {
  type Difference,
  type Job,
  type JobWithAttempts,
  JobWithAttempts as Result,
} from '../contract/index.ts';
import { attemptsOf } from '../data/attempt-store.ts';
import { readActual } from '../data/desired-state.ts';
import { jobs } from '../data/job-store.ts';
import { differenceOf } from '../domain/difference.ts';
import { newJob } from '../domain/new-job.ts';
import { stateToApply } from '../status/state-to-apply.ts';

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
      if (!job) return undefined;
      const difference = await readDifference(tx, job);
      return { ...job, attempts: await attemptsOf(tx, id), ...(difference ? { difference } : {}) };
    },
    { readOnly: true },
  );
}

async function readDifference(tx: Transaction, job: Job): Promise<Difference[] | undefined> {
  const actual = await readActual(tx, job.id);
  const desired = actual && (await stateToApply(tx, job));
  return desired && differenceOf(desired, actual);
}

async function onItsWay(ctx: Context, id: string): Promise<JobWithAttempts> {
  const { request } = await ctx.call('subscriptions.jobs.find', { jobId: id });
  if (!request) throw platformErrors.NOT_FOUND({ id });
  return { ...newJob(request, request.requestedAt), attempts: [] };
}
