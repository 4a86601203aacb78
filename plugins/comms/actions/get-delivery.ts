import { ById, defineAction, platformErrors } from '@isp/sdk';
import { Delivery } from '../contract/index.ts';
import { deliveries } from '../data/delivery-store.ts';

/** Reads what became of one message. */
export const getDelivery = defineAction('comms.deliveries.get', {
  summary: 'Reads what became of one message, with its tries.',
  permission: 'comms.delivery.read',
  rest: 'GET /comms/deliveries/{id}',
  params: ById,
  result: Delivery,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) => ctx.transaction((tx) => deliveries.get(tx, id), { readOnly: true }),
});
