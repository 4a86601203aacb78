import { type Context, defineJob, Id } from '@isp/sdk';
import { Type } from 'typebox';
import { type BegunAttempt, beginAttempt } from '../attempts/begin-attempt.ts';
import { endAttempt } from '../attempts/end-attempt.ts';
import type { TranscriptLine } from '../contract/index.ts';
import { askDrivers } from '../providers/ask-drivers.ts';
import type { DriverOutcome, Transcript } from '../providers/driver.ts';

/** One try of a job. The drivers work outside any transaction; a process killed meanwhile leaves it to the next try. */
export const runJob = defineJob('provisioning.run-job', {
  data: Type.Object({ jobId: Id }),
  handler: (ctx, { jobId }) => runOnce(ctx, jobId),
});

/** One try of one job, if it needs one. */
export async function runOnce(ctx: Context, jobId: string): Promise<void> {
  const attempt = await beginAttempt(ctx, jobId);
  if (!attempt) return;
  const transcript: TranscriptLine[] = [];
  const note = (text: string) => {
    transcript.push({ at: Temporal.Now.instant().toString({ smallestUnit: 'millisecond' }), text });
  };
  const outcome = await tryOnce(ctx, attempt, note);
  if (outcome !== 'done') note('retry' in outcome ? outcome.retry : outcome.manual);
  await endAttempt(ctx, attempt, { outcome, transcript });
}

async function tryOnce(ctx: Context, { request }: BegunAttempt, note: Transcript): Promise<DriverOutcome> {
  const { desired, ...rest } = request;
  if (!desired) return { manual: 'no earlier job says what was there before' };
  if (request.undo) note('the job was cancelled while it ran: bringing back what was there before');
  return askDrivers(ctx, { ...rest, desired }, note);
}
