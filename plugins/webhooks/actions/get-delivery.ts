import { ById, defineAction, platformErrors } from '@isp/sdk';
import { Delivery } from '../contract/index.ts';
import { deliveries } from '../data/delivery-store.ts';

/** Reads one delivery. */
export const getDelivery = defineAction('webhooks.deliveries.get', {
  summary: 'Reads one delivery, with each try and the beginning of its answer.',
  permission: 'webhooks.delivery.read',
  rest: 'GET /webhooks/deliveries/{id}',
  params: ById,
  result: Delivery,
  errors: [platformErrors.NOT_FOUND],
  handler: (ctx, { id }) => ctx.transaction((tx) => deliveries.get(tx, id), { readOnly: true }),
});
