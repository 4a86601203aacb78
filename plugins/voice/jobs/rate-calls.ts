import { defineJob } from '@isp/sdk';
import { Type } from 'typebox';
import { askToRate } from '../rating/ask-to-rate.ts';
import { rateBatch } from '../rating/rate-batch.ts';
import { waitingCalls } from '../rating/waiting-calls.ts';

/** Records rated by one run; the next run goes on from there. */
const callsPerRun = 500;

/** Rates records that wait, a batch at a time, so that it goes on after a crash where it was. */
export const rateCalls = defineJob('voice.rate-calls', {
  data: Type.Object({}),
  async handler(ctx) {
    const waiting = await ctx.transaction((tx) => waitingCalls(tx, callsPerRun), { readOnly: true });
    if (waiting.length === 0) return;
    await rateBatch(ctx, waiting, async (tx) => {
      if (waiting.length === callsPerRun) await askToRate(ctx, tx);
    });
  },
});
