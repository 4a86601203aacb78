import { definePlugin } from '@isp/sdk';
import { addNumbers } from './actions/add-numbers.ts';
import { answerDesiredState } from './actions/answer-desired-state.ts';
import { answerUsageLines } from './actions/answer-usage-lines.ts';
import { applySip } from './actions/apply-sip.ts';
import { describeType } from './actions/describe-type.ts';
import { getCdrFile } from './actions/get-cdr-file.ts';
import { importCdrFile } from './actions/import-cdr-file.ts';
import { kamailioFiles } from './actions/kamailio-files.ts';
import { listCalls } from './actions/list-calls.ts';
import { listCallsOfService } from './actions/list-calls-of-service.ts';
import { listCdrErrors } from './actions/list-cdr-errors.ts';
import { listCdrFiles } from './actions/list-cdr-files.ts';
import { listNumbers } from './actions/list-numbers.ts';
import { orderComponent } from './actions/order-component.ts';
import { orderVoice } from './actions/order-voice.ts';
import { personalData } from './actions/personal-data.ts';
import { rerateCalls } from './actions/rerate-calls.ts';
import { retryCdrErrors } from './actions/retry-cdr-errors.ts';
import { sumCalls } from './actions/sum-calls.ts';
import { seedVoice } from './demo/seed-voice.ts';
import { checkSettings } from './domain/check-settings.ts';
import { completeOrder } from './jobs/complete-order.ts';
import { rateCalls } from './jobs/rate-calls.ts';
import { readCdrFile } from './jobs/read-cdr-file.ts';
import { onCustomerMoved } from './listeners/on-customer-moved.ts';
import { onServiceCancelled } from './listeners/on-service-cancelled.ts';
import { onTariffChanged } from './listeners/on-tariff-changed.ts';
import { freeQuarantined } from './schedules/free-numbers.ts';

export default definePlugin({
  actions: [
    ...[orderVoice, orderComponent, describeType, answerDesiredState, answerUsageLines],
    ...[addNumbers, listNumbers],
    ...[importCdrFile, listCdrFiles, getCdrFile, listCdrErrors, retryCdrErrors],
    ...[listCalls, listCallsOfService, sumCalls, rerateCalls],
    ...[applySip, kamailioFiles, seedVoice],
    personalData,
  ],
  listeners: [onCustomerMoved, onServiceCancelled, onTariffChanged],
  jobs: [completeOrder, readCdrFile, rateCalls],
  schedules: [freeQuarantined],
  start: async () => ({ configure: checkSettings }),
});
