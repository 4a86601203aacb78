import { ById, defineAction, platformErrors } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { Delivery, webhooksErrors } from '../contract/index.ts';
import { deliveries } from '../data/delivery-store.ts';
import { endpoints } from '../data/endpoint-store.ts';
import { newDelivery } from '../sending/queue-event.ts';
import { wakeSender } from '../sending/sender-of-process.ts';

/** Sends a test event, whatever the endpoint's filters are. */
export const pingEndpoint = defineAction('webhooks.endpoints.ping', {
  summary:
    'Sends the test event webhooks.ping to an endpoint; GET /webhooks/deliveries/{id} shows what came back.',
  permission: 'webhooks.endpoint.change',
  rest: 'POST /webhooks/endpoints/{id}/ping',
  status: 202,
  params: ById,
  result: Delivery,
  errors: [platformErrors.NOT_FOUND, webhooksErrors.WEBHOOKS_ENDPOINT_DISABLED],
  example: { id: '01993c5e-8a00-7000-8000-000000000001' },
  async handler(ctx, { id }) {
    const delivery = await ctx.transaction(async (tx) => {
      const endpoint = await endpoints.get(tx, id);
      if (endpoint.status === 'disabled') throw webhooksErrors.WEBHOOKS_ENDPOINT_DISABLED({ id });
      const event = { name: 'webhooks.ping', data: { endpointId: id }, messageId: newId() };
      return deliveries.insert(tx, newDelivery(endpoint, event));
    });
    wakeSender();
    return delivery;
  },
});
