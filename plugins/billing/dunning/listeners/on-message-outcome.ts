import { type DeliveryContext, defineListener } from '@isp/sdk';
import { documentTemplate, noteMail } from '../../documents/mails/note-mail.ts';
import { noteOutcome } from '../note-outcome.ts';

interface Told {
  readonly deliveryId: string;
  readonly template: string;
  readonly key?: string;
  readonly reason?: string;
}

/** A reminder really left. */
export const onMessageSent = defineListener('comms.message-sent', (ctx, sent) => note(ctx, sent));

/** A reminder will never arrive. */
export const onMessageFailed = defineListener('comms.message-failed', (ctx, failed) => note(ctx, failed));

/** The key of a reminder's message is its id. */
async function note(ctx: DeliveryContext, { deliveryId, template, key, reason }: Told): Promise<void> {
  if (key === undefined) return;
  const told = { deliveryId, ...(reason ? { reason } : {}) };
  if (template === documentTemplate)
    return ctx.transaction((tx) => noteMail(ctx, tx, { mailId: key, ...told }));
  if (template !== 'billing.reminder') return;
  await ctx.transaction((tx) => noteOutcome(ctx, tx, { reminderId: key, ...told }));
}
