import { definePlugin } from '@isp/sdk';
import { orderInternet } from './actions/order-internet.ts';
import { completeOrder } from './jobs/complete-order.ts';
import { onServiceCancelled } from './listeners/on-service-cancelled.ts';

export default definePlugin({
  actions: [orderInternet],
  listeners: [onServiceCancelled],
  jobs: [completeOrder],
});
