import { definePlugin } from '@isp/sdk';
import { answerDesiredState } from './actions/answer-desired-state.ts';
import { describeType } from './actions/describe-type.ts';
import { orderComponent } from './actions/order-component.ts';
import { orderInternet } from './actions/order-internet.ts';
import { personalData } from './actions/personal-data.ts';
import { seedInternet } from './demo/seed-internet.ts';
import { completeOrder } from './jobs/complete-order.ts';
import { onCustomerMoved } from './listeners/on-customer-moved.ts';
import { onServiceCancelled } from './listeners/on-service-cancelled.ts';
import { onUsagePeriodClosed } from './listeners/on-usage-period-closed.ts';

export default definePlugin({
  actions: [orderInternet, orderComponent, describeType, answerDesiredState, seedInternet, personalData],
  listeners: [onCustomerMoved, onServiceCancelled, onUsagePeriodClosed],
  jobs: [completeOrder],
});
