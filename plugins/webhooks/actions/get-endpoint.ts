import { ById, defineAction, platformErrors } from '@isp/sdk';
import { Endpoint } from '../contract/index.ts';
import { endpoints } from '../data/endpoint-store.ts';

/** Reads one endpoint. */
export const getEndpoint = defineAction('webhooks.endpoints.get', {
  summary: 'Reads one endpoint, without its secret.',
  permission: 'webhooks.endpoint.read',
  rest: 'GET /webhooks/endpoints/{id}',
  params: ById,
  result: Endpoint,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) => ctx.transaction((tx) => endpoints.get(tx, id), { readOnly: true }),
});
