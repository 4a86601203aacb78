import type { Context, Transaction } from '@isp/sdk';
import type { Job, TranscriptLine } from '../contract/index.ts';
import { attempts } from '../data/attempt-store.ts';
import { findOvertaken } from '../data/desired-state.ts';
import { jobs } from '../data/job-store.ts';
import { statusAfter, type Verdict } from '../domain/status-after.ts';
import type { DriverOutcome } from '../providers/driver.ts';
import { announce, moveJob } from '../status/move-job.ts';
import type { BegunAttempt } from './begin-attempt.ts';

/** Writes down how a try ended and moves the job on, in one transaction. */
export async function endAttempt(
  ctx: Context,
  { number, request }: BegunAttempt,
  ended: { outcome: DriverOutcome; transcript: TranscriptLine[] },
): Promise<void> {
  const moved = await ctx.transaction(async (tx) => {
    const job = await jobs.lock(tx, request.jobId);
    await attempts.change(
      tx,
      { jobId: job.id, number },
      {
        endedAt: Temporal.Now.instant().toString(),
        outcome: outcomeName(ended.outcome),
        transcript: ended.transcript,
      },
    );
    if (job.status !== 'running') return [];
    return settle(ctx, tx, { job, verdict: statusAfter(ended.outcome, job, Math.random()) });
  });
  announce(ctx, moved);
}

function outcomeName(outcome: DriverOutcome) {
  if (outcome === 'done') return 'done';
  return 'retry' in outcome ? 'retry' : 'manual';
}

async function settle(
  ctx: Context,
  tx: Transaction,
  { job, verdict }: { job: Job; verdict: Verdict },
): Promise<Job[]> {
  switch (verdict.status) {
    case 'done':
      return finish(ctx, tx, job);
    case 'manual': {
      const { reason } = verdict;
      return [await moveJob(ctx, tx, job, { status: 'manual', manualReason: reason, reason })];
    }
    case 'retrying':
      return [await tryAgainLater(ctx, tx, { job, verdict })];
  }
}

/** The jobs it overtook are done with it: what they wanted is part of what was applied. */
async function finish(ctx: Context, tx: Transaction, job: Job): Promise<Job[]> {
  const reason = `part of version ${job.desiredVersion}, which is applied`;
  const moved = [await moveJob(ctx, tx, job, { status: 'done', manualReason: null })];
  for (const id of await findOvertaken(tx, job)) {
    moved.push(await moveJob(ctx, tx, { id }, { status: 'done', manualReason: null, reason }));
  }
  return moved;
}

async function tryAgainLater(
  ctx: Context,
  tx: Transaction,
  { job, verdict }: { job: Job; verdict: Extract<Verdict, { status: 'retrying' }> },
): Promise<Job> {
  const runAt = Temporal.Now.instant().add({ milliseconds: verdict.delayMs });
  await ctx.enqueue(tx, 'provisioning.run-job', { jobId: job.id }, { key: job.id, runAt });
  return moveJob(ctx, tx, job, {
    status: 'retrying',
    retryCount: job.retryCount + 1,
    scheduledAt: runAt.toString(),
    reason: verdict.reason,
  });
}
