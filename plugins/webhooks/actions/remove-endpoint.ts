import { ById, defineAction, platformErrors } from '@isp/sdk';
import { endpoints } from '../data/endpoint-store.ts';

/** Removes an endpoint with its log. */
export const removeEndpoint = defineAction('webhooks.endpoints.remove', {
  summary: 'Removes an endpoint, its secret and its delivery log.',
  permission: 'webhooks.endpoint.remove',
  rest: 'DELETE /webhooks/endpoints/{id}',
  status: 204,
  sensitive: true,
  params: ById,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) =>
    ctx.transaction(async (tx) => {
      const before = await endpoints.lock(tx, id);
      await endpoints.remove(tx, { id });
      const { resellerId } = before;
      ctx.audit({ subject: { kind: 'webhook-endpoint', id, resellerId }, before });
      return undefined;
    }),
});
