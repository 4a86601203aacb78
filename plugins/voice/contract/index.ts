export {
  Call,
  CallSum,
  ExactAmount,
  ListCallsOfServiceParams,
  ListCallsParams,
  RerateCallsParams,
  Rerated,
  SumCallsParams,
} from './call.ts';
export {
  CdrError,
  CdrFile,
  CdrFileStatus,
  CdrReason,
  ImportCdrFileParams,
  ListCdrErrorsParams,
  ListCdrFilesParams,
  RetryCdrErrorsParams,
} from './cdr.ts';
export { voiceErrors } from './errors.ts';
export type { CdrFileRated, NumberEvent, SipAccountApplied } from './events.ts';
export {
  AddedNumbers,
  AddNumbersParams,
  ListNumbersParams,
  NumberStatus,
  PhoneNumber,
  rangeLimit,
  VoiceNumber,
} from './number.ts';
export { OrderedVoice, OrderVoiceParams, SipCredentials, VoiceOrderFields } from './order.ts';
export type {} from './registry.ts';
export { DesiredSip, KamailioFiles, KamailioParams, SipState } from './sip.ts';
export { Rate, VoiceTariffFields } from './tariff-fields.ts';
