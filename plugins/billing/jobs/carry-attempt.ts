import { defineJob, Id } from '@isp/sdk';
import { Type } from 'typebox';
import { carryAttempt } from '../collection/carry-attempt.ts';

/** Finds out what became of a try to charge, also of one whose process was killed. */
export const carryPaymentAttempt = defineJob('billing.carry-attempt', {
  data: Type.Object({ attemptId: Id }),
  async handler(ctx, { attemptId }) {
    await carryAttempt(ctx, attemptId);
  },
});
