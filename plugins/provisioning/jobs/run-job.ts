import { defineJob, Id } from '@isp/sdk';
import { Type } from 'typebox';
import { beginAttempt } from '../attempts/begin-attempt.ts';
import { endAttempt } from '../attempts/end-attempt.ts';
import type { TranscriptLine } from '../contract/index.ts';
import { askDrivers } from '../providers/ask-drivers.ts';

/** One try of a job. The drivers work outside any transaction; a process killed meanwhile leaves it to the next try. */
export const runJob = defineJob('provisioning.run-job', {
  data: Type.Object({ jobId: Id }),
  async handler(ctx, { jobId }) {
    const attempt = await beginAttempt(ctx, jobId);
    if (!attempt) return;
    const transcript: TranscriptLine[] = [];
    const note = (text: string) => {
      transcript.push({ at: Temporal.Now.instant().toString({ smallestUnit: 'millisecond' }), text });
    };
    const outcome = await askDrivers(ctx, attempt.request, note);
    if (outcome !== 'done') note('retry' in outcome ? outcome.retry : outcome.manual);
    await endAttempt(ctx, attempt, { outcome, transcript });
  },
});
