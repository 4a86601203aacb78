import { type Context, platformErrors, type Transaction } from '@isp/sdk';
import { settle } from '../attempts/settle.ts';
import type { Job } from '../contract/index.ts';
import { writeActual } from '../data/desired-state.ts';
import { endAttempts, findOvertakenBy, finishTogether, lockJobs } from '../data/many-jobs.ts';
import { findDependants } from '../data/prerequisites.ts';
import { statusAfter } from '../domain/status-after.ts';
import { enqueueRuns } from '../status/enqueue-run.ts';
import { announce, moveJob, toStatusChanged } from '../status/move-job.ts';
import type { EndedTogether } from './apply-together.ts';

/** Writes down how tries ended and moves their jobs on, in one transaction. */
export async function endTogether(ctx: Context, ended: readonly EndedTogether[]): Promise<void> {
  const moved = await ctx.transaction(async (tx) => {
    const found = await lockJobs(
      tx,
      ended.map(({ request }) => request.jobId),
    );
    const jobs = new Map(found.map((job) => [job.id, job]));
    const gone = ended.find(({ request }) => !jobs.has(request.jobId));
    if (gone) throw platformErrors.NOT_FOUND({ id: gone.request.jobId });
    await endAttempts(tx, ended);
    const running = ended.filter(({ request }) => jobs.get(request.jobId)?.status === 'running');
    const done = running.filter(
      ({ outcome, request }) => outcome === 'done' && !jobs.get(request.jobId)?.cancelRequested,
    );
    const others = running.filter((one) => !done.includes(one));
    const finished = await finishAll(ctx, tx, done);
    return [...finished, ...(await settleEach(ctx, tx, { others, jobs }))];
  });
  announce(ctx, moved);
}

/** They are done, and so are the older jobs they overtook; those that wait for them look what became of it. */
async function finishAll(ctx: Context, tx: Transaction, done: readonly EndedTogether[]): Promise<Job[]> {
  if (done.length === 0) return [];
  const requestIds = new Map(done.map(({ request, requestId }) => [request.jobId, requestId]));
  const ids = [...requestIds.keys()];
  const finished = await finishTogether(tx, ids);
  const dependants = await findDependants(tx, ids);
  await enqueueRuns(
    ctx,
    tx,
    dependants.map((job) => ({ job })),
  );
  await ctx.publishMany(
    tx,
    'provisioning.job-status-changed',
    finished.map((job) => ({
      data: toStatusChanged(job),
      requestId: requestIds.get(job.id) ?? ctx.requestId,
    })),
  );
  const moved = [...finished];
  for (const { id, version } of await findOvertakenBy(tx, ids)) {
    const reason = `part of version ${version}, which is applied`;
    moved.push(await moveJob(ctx, tx, { id }, { status: 'done', manualReason: null, reason }));
  }
  return moved;
}

async function settleEach(
  ctx: Context,
  tx: Transaction,
  { others, jobs }: { readonly others: readonly EndedTogether[]; readonly jobs: ReadonlyMap<string, Job> },
): Promise<Job[]> {
  const moved: Job[] = [];
  for (const { request, outcome } of others) {
    const job = jobs.get(request.jobId) as Job;
    if (outcome !== 'done') await writeActual(tx, job.id, outcome.actual);
    const verdict = statusAfter(outcome, job, Math.random());
    moved.push(...(await settle(ctx, tx, { job, verdict, undo: false })));
  }
  return moved;
}
