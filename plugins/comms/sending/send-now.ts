import type { Context } from '@isp/sdk';
import { commsErrors, type Delivery } from '../contract/index.ts';
import type { Content } from '../data/content.ts';
import { beginAttempt } from './begin-attempt.ts';
import { endAttempt } from './end-attempt.ts';
import { handOver } from './hand-over.ts';
import { senderOf } from './mail.ts';

/** Sends a message whose content is kept nowhere. The sender repeats it when the mail server is away. */
export async function sendNow(ctx: Context, { id }: Delivery, content: Content): Promise<Delivery> {
  const attempt = await beginAttempt(ctx, id);
  if (!attempt.begun) {
    if (attempt.delivery.status === 'sent') return attempt.delivery;
    throw commsErrors.COMMS_MAIL_SERVER_AWAY({ reason: 'another call is sending it at this moment' });
  }
  const { delivery } = attempt;
  const ended = await handOver(ctx, { delivery, content, from: senderOf(ctx.config) });
  const after = await endAttempt(ctx, delivery, ended);
  const { response: reason } = ended;
  if (ended.outcome === 'temporary') throw commsErrors.COMMS_MAIL_SERVER_AWAY({ reason });
  if (ended.outcome === 'permanent') throw commsErrors.COMMS_MESSAGE_REFUSED({ to: delivery.to, reason });
  return after;
}
