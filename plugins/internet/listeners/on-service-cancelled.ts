import { defineListener } from '@isp/sdk';
import { release } from '../orders/place.ts';

/** The network has let go of the service, so its login and address are free for others. */
export const onServiceCancelled = defineListener(
  'subscriptions.service-cancelled',
  async (ctx, { serviceId, type }) => {
    if (type === 'internet') await release(ctx, serviceId);
  },
);
