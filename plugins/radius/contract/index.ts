export { AddressHolder, AddressLookUp, LookUpAddressParams } from './address-look-up.ts';
export {
  Allowance,
  ListTopUpsParams,
  QuotaNow,
  ResetUsageParams,
  SpeedBecause,
  TopUp,
  TopUpParams,
  TopUpValidity,
} from './allowance.ts';
export { AuthLogEntry, AuthResult, ListAuthLogParams } from './auth-log.ts';
export { ChangeLoginBindingParams, LoginBinding } from './binding.ts';
export { CgnatFile, ImportCgnatLogParams, ListCgnatFilesParams, Translation } from './cgnat.ts';
export { CoaKind, CoaRequest, CoaState, ListCoaRequestsParams } from './coa.ts';
export { radiusErrors } from './errors.ts';
export type {
  AllowanceChanged,
  CoaNews,
  NasNews,
  NasRemoved,
  PoolNews,
  SessionNews,
  SubscriberApplied,
  UsagePeriodClosed,
  UsageThresholdReached,
} from './events.ts';
export {
  AddressProblem,
  CheckAddressesParams,
  CheckedAddresses,
  Ipv6Network,
} from './fixed-addresses.ts';
export { FreeRadiusFiles, FreeRadiusParams } from './freeradius.ts';
export {
  ChangeGardenParams,
  Garden,
  GardenReason,
  Gardens,
  GardenText,
  SuspensionReason,
} from './garden.ts';
export { LoginTest, TestLoginParams } from './login-test.ts';
export { ChangeNasParams, CreateNasParams, ListNasParams, Nas, NasVendor } from './nas.ts';
export {
  ListNasRebootsParams,
  NasCredential,
  NasCredentialKind,
  NasHealth,
  NasHealthReport,
  NasReboot,
  NasState,
  OpenedNasCredential,
  PreviewReplyParams,
  RemoveNasCredentialParams,
  ReplyPreview,
  SetNasCredentialParams,
} from './nas-care.ts';
export { Octets, octets } from './octets.ts';
export {
  ChangePoolParams,
  CreatePoolParams,
  ListPoolLeasesParams,
  ListPoolsParams,
  Pool,
  PoolGives,
  PoolLease,
  PoolName,
} from './pool.ts';
export type {} from './registry.ts';
export {
  SessionReport,
  SessionReportParams,
  TopUsers,
  TopUsersParams,
  UsageReport,
  UsageReportParams,
} from './report.ts';
export { ListSessionsParams, Session, SessionState } from './session.ts';
export {
  ApplySubscriberAnswer,
  ApplySubscriberParams,
  ApplySubscriberResult,
  ApplySubscribersParams,
  ApplySubscribersResult,
  DesiredState,
  Login,
  type OneOfOrders,
  Password,
  SubscriberState,
} from './subscriber.ts';
export { GetUsageParams, Usage, UsagePeriod } from './usage.ts';
export {
  Calendar,
  FreeHours,
  OverPrice,
  Quota,
  QuotaCounts,
  QuotaPeriod,
  SpeedHours,
  UsagePlan,
  WhenUsedUp,
} from './usage-plan.ts';
