export {
  DunningBlock,
  DunningCase,
  DunningCaseWithSteps,
  DunningHold,
  DunningPromise,
  DunningReminder,
  DunningStage,
  DunningStep,
  DunningWish,
  HoldDunningParams,
  ListDunningCasesParams,
  PromiseToPayParams,
} from './case.ts';
export { dunningErrors } from './errors.ts';
export type {
  CustomerBlocked,
  DunningPaused,
  InvoiceWrittenOff,
  PaymentPromised,
  ReminderSent,
} from './events.ts';
export {
  ChangeDunningPolicyParams,
  CreateDunningPolicyParams,
  DunningCalendar,
  DunningPolicy,
  ListDunningPoliciesParams,
} from './policy.ts';
export type {} from './registry.ts';
export {
  DunningWave,
  ListWaveLinesParams,
  ListWavesParams,
  StartWaveParams,
  WaveLine,
  WaveLineStatus,
} from './wave.ts';
export { WriteOff, WriteOffParams } from './write-off.ts';
