import { changePolicy } from './actions/change-policy.ts';
import { confirmWave } from './actions/confirm-wave.ts';
import { createPolicy } from './actions/create-policy.ts';
import { getCase } from './actions/get-case.ts';
import { getHold } from './actions/get-hold.ts';
import { getPolicy } from './actions/get-policy.ts';
import { getWave } from './actions/get-wave.ts';
import { holdDunning } from './actions/hold-dunning.ts';
import { listCases } from './actions/list-cases.ts';
import { listPolicies } from './actions/list-policies.ts';
import { listWaveLines } from './actions/list-wave-lines.ts';
import { listWaves } from './actions/list-waves.ts';
import { promiseToPay } from './actions/promise-to-pay.ts';
import { releaseDunning } from './actions/release-dunning.ts';
import { remind } from './actions/remind.ts';
import { removePolicy } from './actions/remove-policy.ts';
import { startWave } from './actions/start-wave.ts';
import { undoWriteOff } from './actions/undo-write-off.ts';
import { writeOffInvoice } from './actions/write-off-invoice.ts';
import { applyDunning } from './jobs/apply-dunning.ts';
import { carryOutWave } from './jobs/carry-out-wave.ts';
import { dun } from './jobs/dun.ts';
import { freeServicesOf } from './jobs/free-services.ts';
import { lookAtCases } from './jobs/look-at-cases.ts';
import { lookAtCustomer } from './jobs/look-at-customer.ts';
import { previewWave } from './jobs/preview-wave.ts';
import { sendReminder } from './jobs/send-reminder.ts';
import { onMessageFailed, onMessageSent } from './listeners/on-message-outcome.ts';
import { onMoneyMoved } from './listeners/on-money-moved.ts';

/** Table of contents of dunning, a part of the plugin. */
export const dunning = {
  actions: [
    ...[listPolicies, getPolicy, createPolicy, changePolicy, removePolicy],
    ...[listCases, getCase, promiseToPay, holdDunning, getHold, releaseDunning],
    ...[remind, writeOffInvoice, undoWriteOff],
    ...[startWave, listWaves, getWave, listWaveLines, confirmWave],
  ],
  listeners: [onMessageSent, onMessageFailed, ...onMoneyMoved],
  jobs: [lookAtCases, lookAtCustomer, sendReminder, applyDunning, freeServicesOf, previewWave, carryOutWave],
  schedules: [dun],
};
