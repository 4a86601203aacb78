import { defineAction, pageOf } from '@isp/sdk';
import { Endpoint, ListEndpointsParams } from '../contract/index.ts';
import { endpoints } from '../data/endpoint-store.ts';

/** Lists the endpoints the caller may see. */
export const listEndpoints = defineAction('webhooks.endpoints.list', {
  summary: 'Lists the addresses events are sent to.',
  permission: 'webhooks.endpoint.read',
  rest: 'GET /webhooks/endpoints',
  params: ListEndpointsParams,
  result: pageOf(Endpoint),
  handler: (ctx, query) => endpoints.list(ctx.read, query),
});
