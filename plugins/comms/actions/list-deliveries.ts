import { defineAction, pageOf } from '@isp/sdk';
import { Delivery, ListDeliveriesParams } from '../contract/index.ts';
import { deliveries } from '../data/delivery-store.ts';

/** Lists what became of messages. */
export const listDeliveries = defineAction('comms.deliveries.list', {
  summary: 'Lists messages and what became of them, without their content.',
  permission: 'comms.delivery.read',
  rest: 'GET /comms/deliveries',
  params: ListDeliveriesParams,
  result: pageOf(Delivery),
  handler: (ctx, query) => deliveries.list(ctx.read, query),
});
