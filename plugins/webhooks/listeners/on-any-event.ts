import { defineListener } from '@isp/sdk';
import { closeEndpointsOf } from '../endpoints/close-endpoints.ts';
import { endpointsFor } from '../endpoints/endpoints-for.ts';
import { queueEvent } from '../sending/queue-event.ts';
import { wakeSender } from '../sending/sender-of-process.ts';

/** Every declared event goes to the endpoints that want it and may have it. */
export const onAnyEvent = defineListener('*', async (ctx, { name, data }) => {
  const receivers = await endpointsFor(ctx, { name, data });
  if (receivers.length > 0) {
    const { messageId } = ctx;
    await ctx.transaction((tx) => queueEvent(tx, { name, data, messageId }, receivers));
    wakeSender();
  }
  if (name === 'identity.reseller-closed' && typeof data.resellerId === 'string')
    await closeEndpointsOf(ctx, data.resellerId);
});
