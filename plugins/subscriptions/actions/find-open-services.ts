import { FindOpenThings, OpenThings } from '@isp/customers/contract';
import { defineAction } from '@isp/sdk';
import { services } from '../data/service-store.ts';

/** Fills customers' seam `customers.closing`: services that are not over keep their customer open. */
export const findOpenServices = defineAction('subscriptions.open-services.find', {
  summary: 'Names the services of a customer that are not cancelled.',
  permission: 'subscriptions.open-service.read',
  params: FindOpenThings,
  result: OpenThings,
  idempotent: true,
  async handler(ctx, { customerId }) {
    const all = await ctx.transaction((tx) => services.listAll(tx, { customerId }), { readOnly: true });
    const open = all.filter(({ status, parentId }) => status !== 'cancelled' && parentId === undefined);
    return {
      open: open.map(({ id, type, status }) => ({
        kind: 'service',
        id,
        title: `${type} service, ${status}`,
      })),
    };
  },
});
