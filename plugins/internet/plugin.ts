import { definePlugin } from '@isp/sdk';
import { answerDesiredState } from './actions/answer-desired-state.ts';
import { changeAccess } from './actions/change-access.ts';
import { describeType } from './actions/describe-type.ts';
import { getAccess } from './actions/get-access.ts';
import { orderComponent } from './actions/order-component.ts';
import { orderInternet } from './actions/order-internet.ts';
import { personalData } from './actions/personal-data.ts';
import { seedInternet } from './demo/seed-internet.ts';
import { completeOrder } from './jobs/complete-order.ts';
import { placeChangeLater } from './jobs/place-change.ts';
import { onCustomerMoved } from './listeners/on-customer-moved.ts';
import { onJobStatusChanged } from './listeners/on-job-status-changed.ts';
import { onServiceCancelled } from './listeners/on-service-cancelled.ts';
import { onUsagePeriodClosed } from './listeners/on-usage-period-closed.ts';

export default definePlugin({
  actions: [
    orderInternet,
    orderComponent,
    getAccess,
    changeAccess,
    describeType,
    answerDesiredState,
    seedInternet,
    personalData,
  ],
  listeners: [onCustomerMoved, onJobStatusChanged, onServiceCancelled, onUsagePeriodClosed],
  jobs: [completeOrder, placeChangeLater],
});
