import type { Context, Transaction } from '@isp/sdk';
import type { BegunAttempt } from '../attempts/begin-attempt.ts';
import { mayBegin } from '../attempts/gate.ts';
import type { DesiredState, Job } from '../contract/index.ts';
import { lockJobs, moveTogether, readDesiredOf, recordAttempts } from '../data/many-jobs.ts';
import { announce, toStatusChanged } from '../status/move-job.ts';
import { isQuick } from './is-quick.ts';

/** A try that has begun, with the job as it is since. */
export interface BegunTogether extends BegunAttempt {
  readonly request: BegunAttempt['request'] & { readonly desired: DesiredState };
  /** The request that caused it. */
  readonly requestId: string;
}

/** The jobs, each with the request that caused its try. */
type RequestIds = ReadonlyMap<string, string>;

/** What came of taking several jobs for a try each: those that have begun, and those that are to be tried alone. */
export interface Begun {
  readonly begun: readonly BegunTogether[];
  readonly alone: readonly string[];
}

/** Takes jobs for one try each, in one transaction. Those that wait for others, or are being undone, it leaves alone. */
export async function beginTogether(ctx: Context, requestIds: RequestIds): Promise<Begun> {
  const { running, ...begun } = await ctx.transaction((tx) => begin(ctx, tx, requestIds));
  announce(ctx, running);
  return begun;
}

async function begin(
  ctx: Context,
  tx: Transaction,
  requestIds: RequestIds,
): Promise<Begun & { readonly running: readonly Job[] }> {
  const waiting = (await lockJobs(tx, [...requestIds.keys()])).filter(mayBegin);
  const together = waiting.filter((job) => isPlain(ctx, job));
  const alone = waiting.filter((job) => !together.includes(job)).map(({ id }) => id);
  if (together.length === 0) return { begun: [], alone, running: [] };
  const ids = together.map(({ id }) => id);
  const requestIdOf = ({ id }: Job) => requestIds.get(id) ?? ctx.requestId;
  const numbers = await recordAttempts(tx, ids);
  const desired = await readDesiredOf(tx, ids);
  const running = await moveTogether(tx, ids, 'running');
  await ctx.publishMany(
    tx,
    'provisioning.job-status-changed',
    running.map((job) => ({ data: toStatusChanged(job), requestId: requestIdOf(job) })),
  );
  const begun = running.map((job) => {
    const { id: jobId, customerId, resellerId, serviceId, serviceType, action, desiredVersion } = job;
    const ids = { jobId, customerId, resellerId, serviceId, serviceType, action, desiredVersion };
    const requestId = requestIdOf(job);
    return {
      requestId,
      number: numbers.get(jobId) ?? 1,
      request: { ...ids, desired: desired.get(jobId) ?? {} },
    };
  });
  return { begun, alone, running };
}

function isPlain(ctx: Context, job: Job): boolean {
  return isQuick(ctx.config, job) && job.dependsOn.length === 0 && !job.cancelRequested && !job.blockedBy;
}
