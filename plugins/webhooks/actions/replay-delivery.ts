import { ById, defineAction, platformErrors, type Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { Delivery, webhooksErrors } from '../contract/index.ts';
import { deliveries } from '../data/delivery-store.ts';
import { endpoints } from '../data/endpoint-store.ts';
import { wakeSender } from '../sending/sender-of-process.ts';

/** Sends an event once more to the endpoint it went to. */
export const replayDelivery = defineAction('webhooks.deliveries.replay', {
  summary:
    'Sends it once more, with the same webhook-id, as a delivery of its own; one that waits is tried now.',
  permission: 'webhooks.delivery.replay',
  rest: 'POST /webhooks/deliveries/{id}/replay',
  status: 202,
  params: ById,
  result: Delivery,
  errors: [platformErrors.NOT_FOUND, webhooksErrors.WEBHOOKS_ENDPOINT_DISABLED],
  example: { id: '01993c5e-8a00-7000-8000-000000000001' },
  async handler(ctx, { id }) {
    const delivery = await ctx.transaction(async (tx) => {
      const before = await deliveries.get(tx, id);
      const endpoint = await endpoints.get(tx, before.endpointId);
      if (endpoint.status === 'disabled')
        throw webhooksErrors.WEBHOOKS_ENDPOINT_DISABLED({ id: endpoint.id });
      return before.status === 'pending' ? tryNow(tx, id) : copyOf(tx, before);
    });
    wakeSender();
    return delivery;
  },
});

async function tryNow(tx: Transaction, id: string): Promise<Delivery> {
  const now = Temporal.Now.instant().toString();
  const [delivery] = await deliveries.change(tx, { id }, { nextAttemptAt: now, updatedAt: now });
  if (!delivery) throw platformErrors.NOT_FOUND({ id });
  return delivery;
}

function copyOf(tx: Transaction, { id, endpointId, resellerId, messageId, event, body }: Delivery) {
  const now = Temporal.Now.instant().toString();
  const same = { endpointId, resellerId, messageId, event, body };
  const fresh = { status: 'pending' as const, tries: 0, attempts: [], nextAttemptAt: now };
  return deliveries.insert(tx, {
    ...same,
    ...fresh,
    id: newId(),
    replayOf: id,
    createdAt: now,
    updatedAt: now,
  });
}
