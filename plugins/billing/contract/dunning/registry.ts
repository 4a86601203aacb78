import type { ById, ListQuery, Page } from '@isp/sdk';
import type {
  DunningCase,
  DunningCaseWithSteps,
  DunningHold,
  DunningReminder,
  HoldDunningParams,
  PromiseToPayParams,
} from './case.ts';
import type {
  CustomerBlocked,
  DunningPaused,
  InvoiceWrittenOff,
  PaymentPromised,
  ReminderSent,
} from './events.ts';
import type { ChangeDunningPolicyParams, CreateDunningPolicyParams, DunningPolicy } from './policy.ts';
import type { DunningWave, StartWaveParams, WaveLine } from './wave.ts';
import type { WriteOff, WriteOffParams } from './write-off.ts';

declare module '@isp/sdk' {
  interface Actions {
    'billing.dunning.policies.list': { params: ListQuery; result: Page<DunningPolicy> };
    'billing.dunning.policies.get': { params: ById; result: DunningPolicy };
    'billing.dunning.policies.create': { params: CreateDunningPolicyParams; result: DunningPolicy };
    'billing.dunning.policies.change': { params: ChangeDunningPolicyParams; result: DunningPolicy };
    'billing.dunning.policies.remove': { params: ById; result: undefined };
    'billing.dunning.cases.list': { params: ListQuery; result: Page<DunningCase> };
    'billing.dunning.cases.get': { params: ById; result: DunningCaseWithSteps };
    'billing.dunning.cases.promise': { params: PromiseToPayParams; result: DunningCaseWithSteps };
    'billing.dunning.hold': { params: HoldDunningParams; result: DunningHold };
    'billing.dunning.holds.get': { params: ById; result: DunningHold };
    'billing.dunning.release': { params: ById; result: undefined };
    'billing.invoices.remind': { params: ById; result: DunningReminder };
    'billing.invoices.write-off': { params: WriteOffParams; result: WriteOff };
    'billing.invoices.undo-write-off': { params: WriteOffParams; result: WriteOff };
    'billing.dunning.waves.start': { params: StartWaveParams; result: DunningWave };
    'billing.dunning.waves.list': { params: ListQuery; result: Page<DunningWave> };
    'billing.dunning.waves.get': { params: ById; result: DunningWave };
    'billing.dunning.waves.lines': { params: ById & ListQuery; result: Page<WaveLine> };
    'billing.dunning.waves.confirm': { params: ById; result: DunningWave };
  }
  interface Events {
    'billing.reminder-sent': ReminderSent;
    'billing.customer-blocked': CustomerBlocked;
    'billing.customer-unblocked': CustomerBlocked;
    'billing.customer-deactivated': CustomerBlocked;
    'billing.payment-promised': PaymentPromised;
    'billing.dunning-paused': DunningPaused;
    'billing.dunning-continued': DunningPaused;
    'billing.invoice-written-off': InvoiceWrittenOff;
    'billing.write-off-undone': InvoiceWrittenOff;
  }
  interface Jobs {
    'billing.look-at-cases': { after?: string };
    'billing.look-at-customer': { customerId: string };
    'billing.send-reminder': { reminderId: string };
    'billing.apply-dunning': { customerId: string };
    'billing.free-services': { customerId: string };
    'billing.preview-wave': { waveId: string; after?: string };
    'billing.carry-out-wave': { waveId: string };
  }
}
