import { definePlugin } from '@isp/sdk';
import { answerComponentTariffs } from './actions/answer-component-tariffs.ts';
import { answerDesiredState } from './actions/answer-desired-state.ts';
import { applyBundle } from './actions/apply-bundle.ts';
import { describeType } from './actions/describe-type.ts';
import { getBundle } from './actions/get-bundle.ts';
import { orderBundle } from './actions/order-bundle.ts';
import { personalData } from './actions/personal-data.ts';
import { reorderComponent } from './actions/reorder-component.ts';
import { takeCredentials } from './actions/take-credentials.ts';
import { seedBundle } from './demo/seed-bundle.ts';
import { completeBundle } from './jobs/complete-bundle.ts';
import { onCustomerMoved } from './listeners/on-customer-moved.ts';
import { onServiceCancelled } from './listeners/on-service-cancelled.ts';
import { onTariffChanged } from './listeners/on-tariff-changed.ts';
import { useKeys } from './orders/sealed-fields.ts';

export default definePlugin({
  actions: [
    ...[orderBundle, getBundle, reorderComponent, takeCredentials],
    ...[describeType, answerDesiredState, answerComponentTariffs, applyBundle],
    ...[personalData, seedBundle],
  ],
  listeners: [onCustomerMoved, onServiceCancelled, onTariffChanged],
  jobs: [completeBundle],
  async start(runtime) {
    useKeys(runtime);
    return undefined;
  },
});
