import { defineAction, pageOf } from '@isp/sdk';
import { Delivery, ListDeliveriesParams } from '../contract/index.ts';
import { deliveries } from '../data/delivery-store.ts';

/** Lists what was sent to the endpoints the caller may see. */
export const listDeliveries = defineAction('webhooks.deliveries.list', {
  summary: 'Lists what was sent, with each try and the beginning of its answer; kept for 30 days.',
  permission: 'webhooks.delivery.read',
  rest: 'GET /webhooks/deliveries',
  params: ListDeliveriesParams,
  result: pageOf(Delivery),
  handler: (ctx, query) => deliveries.list(ctx.read, query),
});
