import { type BatchContext, type BatchItem, defineBatchListener, type HeardEvent } from '@isp/sdk';
import type { Endpoint } from '../contract/index.ts';
import type { EventToTell } from '../domain/message-body.ts';
import { closeEndpointsOf } from '../endpoints/close-endpoints.ts';
import { activeEndpoints, endpointsFor } from '../endpoints/endpoints-for.ts';
import { queueEvents } from '../sending/queue-event.ts';
import { wakeSender } from '../sending/sender-of-process.ts';

/** Every declared event goes to the endpoints that want it and may have it. */
export const onAnyEvent = defineBatchListener('*', async (ctx, items) => {
  await tellReceivers(ctx, items);
  for (const { data: event } of items) {
    const { name, data } = event;
    if (name === 'identity.reseller-closed' && typeof data.resellerId === 'string')
      await closeEndpointsOf(ctx, data.resellerId);
  }
});

async function tellReceivers(ctx: BatchContext, items: readonly BatchItem<HeardEvent>[]): Promise<void> {
  const active = await activeEndpoints(ctx);
  if (active.length === 0) return;
  const told: { event: EventToTell; receivers: Endpoint[] }[] = [];
  for (const { data: event, messageId } of items) {
    const receivers = await endpointsFor(ctx, event, active);
    if (receivers.length > 0) told.push({ event: { ...event, messageId }, receivers });
  }
  if (told.length === 0) return;
  await ctx.transaction((tx) => queueEvents(tx, told));
  wakeSender();
}
