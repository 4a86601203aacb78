import { defineJob, Id } from '@isp/sdk';
import { Type } from 'typebox';
import { beginAttempt } from '../sending/begin-attempt.ts';
import { endAttempt } from '../sending/end-attempt.ts';
import { handOver } from '../sending/hand-over.ts';
import { senderOf } from '../sending/mail.ts';

/** One try of a durable message. A process killed in the middle leaves the mail, under the same Message-ID, to the next. */
export const deliver = defineJob('comms.deliver', {
  data: Type.Object({ deliveryId: Id }),
  async handler(ctx, { deliveryId }) {
    const attempt = await beginAttempt(ctx, deliveryId);
    if (!attempt.begun) {
      const { busyUntil: runAt } = attempt;
      if (!runAt) return;
      await ctx.transaction((tx) =>
        ctx.enqueue(tx, 'comms.deliver', { deliveryId }, { key: deliveryId, runAt }),
      );
      return;
    }
    const { delivery, content } = attempt;
    if (!content) return;
    await endAttempt(ctx, delivery, await handOver(ctx, { delivery, content, from: senderOf(ctx.config) }));
  },
});
