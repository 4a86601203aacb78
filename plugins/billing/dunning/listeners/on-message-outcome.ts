import { type DeliveryContext, defineListener } from '@isp/sdk';
import { accounts } from '../../data/account-store.ts';
import { noteOutcome } from '../note-outcome.ts';

interface Told {
  readonly deliveryId: string;
  readonly template: string;
  readonly customerId?: string;
  readonly resellerId: string;
  readonly reason?: string;
}

/** A reminder really left. */
export const onMessageSent = defineListener('comms.message-sent', (ctx, sent) => note(ctx, sent));

/** A reminder will never arrive. */
export const onMessageFailed = defineListener('comms.message-failed', (ctx, failed) => note(ctx, failed));

async function note(ctx: DeliveryContext, { deliveryId, template, customerId, resellerId, reason }: Told) {
  if (template !== 'billing.reminder' || customerId === undefined) return;
  await ctx.transaction(async (tx) => {
    await accounts.lock(tx, customerId);
    const at = ctx.clock.now().toString();
    await noteOutcome(ctx, tx, { deliveryId, customerId, resellerId, at, ...(reason ? { reason } : {}) });
  });
}
