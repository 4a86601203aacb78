import { defineJob, Id } from '@isp/sdk';
import { Type } from 'typebox';
import { lookAtDue } from '../look-at-due.ts';
import { startDueWave } from '../waves/start-wave.ts';

/** Looks at everybody whose time has come, however late: what is due follows from the facts of now. Then blocks that are due begin. */
export const lookAtCases = defineJob('billing.look-at-cases', {
  data: Type.Object({ after: Type.Optional(Id) }),
  async handler(ctx, { after }) {
    const looked = await lookAtDue(ctx, after);
    await ctx.transaction(async (tx) => {
      if (looked.isOver) await startDueWave(ctx, tx);
      else await ctx.enqueue(tx, 'billing.look-at-cases', { after: looked.after }, { key: 'look at cases' });
    });
  },
});
