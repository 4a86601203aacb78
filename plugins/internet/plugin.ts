import { definePlugin } from '@isp/sdk';
import { orderInternet } from './actions/order-internet.ts';
import { seedInternet } from './demo/seed-internet.ts';
import { completeOrder } from './jobs/complete-order.ts';
import { onCustomerMoved } from './listeners/on-customer-moved.ts';
import { onServiceCancelled } from './listeners/on-service-cancelled.ts';

export default definePlugin({
  actions: [orderInternet, seedInternet],
  listeners: [onCustomerMoved, onServiceCancelled],
  jobs: [completeOrder],
});
