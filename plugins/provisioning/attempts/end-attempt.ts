import type { Context } from '@isp/sdk';
import type { TranscriptLine } from '../contract/index.ts';
import { attempts } from '../data/attempt-store.ts';
import { writeActual } from '../data/desired-state.ts';
import { jobs } from '../data/job-store.ts';
import { wakeDevice } from '../devices/device-slots.ts';
import { statusAfter } from '../domain/status-after.ts';
import type { DriverOutcome } from '../providers/driver.ts';
import { announce } from '../status/move-job.ts';
import type { BegunAttempt } from './begin-attempt.ts';
import { outcomeName } from './outcome-name.ts';
import { settle } from './settle.ts';

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
    if (ended.outcome !== 'done') await writeActual(tx, job.id, ended.outcome.actual);
    const verdict = statusAfter(ended.outcome, job, Math.random());
    const moved = await settle(ctx, tx, { job, verdict, undo: request.undo === true });
    if (job.device) await wakeDevice(ctx, tx, job.device);
    return moved;
  });
  announce(ctx, moved);
}
