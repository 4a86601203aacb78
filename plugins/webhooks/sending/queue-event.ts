import type { Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import type { Delivery, Endpoint } from '../contract/index.ts';
import { deliveries } from '../data/delivery-store.ts';
import { type EventToTell, messageBody } from '../domain/message-body.ts';

/** Writes down that events go to endpoints; however often one is delivered here, each endpoint gets it once. */
export async function queueEvents(
  tx: Transaction,
  told: readonly { readonly event: EventToTell; readonly receivers: readonly Endpoint[] }[],
): Promise<void> {
  for (const { event, receivers } of told)
    for (const endpoint of receivers) await deliveries.insertOnce(tx, newDelivery(endpoint, event));
}

/** A delivery that is due now; the table gives it the rest. */
export function newDelivery(
  { id: endpointId, resellerId }: Endpoint,
  event: EventToTell,
): Omit<Delivery, 'tries' | 'attempts'> {
  const now = Temporal.Now.instant().toString();
  return {
    id: newId(),
    endpointId,
    resellerId,
    messageId: event.messageId,
    event: event.name,
    body: messageBody(event, resellerId),
    status: 'pending',
    nextAttemptAt: now,
    createdAt: now,
    updatedAt: now,
  };
}
