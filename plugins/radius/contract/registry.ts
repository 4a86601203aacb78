import type { ById, ListQuery, Page } from '@isp/sdk';
import type { AddressLookUp, LookUpAddressParams } from './address-look-up.ts';
import type { Allowance, ResetUsageParams, TopUp, TopUpParams } from './allowance.ts';
import type { AuthLogEntry } from './auth-log.ts';
import type { ChangeLoginBindingParams, LoginBinding } from './binding.ts';
import type { CgnatFile, ImportCgnatLogParams } from './cgnat.ts';
import type { CoaRequest } from './coa.ts';
import type {
  AllowanceChanged,
  CoaNews,
  NasNews,
  NasRemoved,
  PoolNews,
  SubscriberApplied,
  UsagePeriodClosed,
  UsageThresholdReached,
} from './events.ts';
import type { CheckAddressesParams, CheckedAddresses } from './fixed-addresses.ts';
import type { FreeRadiusFiles, FreeRadiusParams } from './freeradius.ts';
import type { ChangeGardenParams, Garden, GardenReason, Gardens } from './garden.ts';
import type { LoginTest, TestLoginParams } from './login-test.ts';
import type { ChangeNasParams, CreateNasParams, Nas } from './nas.ts';
import type {
  NasCredential,
  NasHealthReport,
  NasReboot,
  OpenedNasCredential,
  PreviewReplyParams,
  RemoveNasCredentialParams,
  ReplyPreview,
  SetNasCredentialParams,
} from './nas-care.ts';
import type { ChangePoolParams, CreatePoolParams, Pool, PoolLease } from './pool.ts';
import type {
  SessionReport,
  SessionReportParams,
  TopUsers,
  TopUsersParams,
  UsageReport,
  UsageReportParams,
} from './report.ts';
import type { Session } from './session.ts';
import type {
  ApplySubscriberParams,
  ApplySubscriberResult,
  ApplySubscribersParams,
  ApplySubscribersResult,
} from './subscriber.ts';
import type { GetUsageParams, Usage } from './usage.ts';

declare module '@isp/sdk' {
  interface Actions {
    'radius.subscribers.apply': { params: ApplySubscriberParams; result: ApplySubscriberResult };
    'radius.subscribers.apply-many': { params: ApplySubscribersParams; result: ApplySubscribersResult };
    'radius.nas.create': { params: CreateNasParams; result: Nas };
    'radius.nas.get': { params: ById; result: Nas };
    'radius.nas.list': { params: ListQuery; result: Page<Nas> };
    'radius.nas.change': { params: ChangeNasParams; result: Nas };
    'radius.nas.remove': { params: ById; result: undefined };
    'radius.nas.set-credential': { params: SetNasCredentialParams; result: NasCredential };
    'radius.nas.remove-credential': { params: RemoveNasCredentialParams; result: undefined };
    'radius.nas.open-credential': { params: RemoveNasCredentialParams; result: OpenedNasCredential };
    'radius.nas.list-reboots': { params: ById & ListQuery; result: Page<NasReboot> };
    'radius.nas.preview-reply': { params: PreviewReplyParams; result: ReplyPreview };
    'radius.reports.nas-health': { params: Record<string, never>; result: NasHealthReport };
    'radius.cgnat-logs.import': { params: ImportCgnatLogParams; result: CgnatFile };
    'radius.cgnat-logs.list': { params: ListQuery; result: Page<CgnatFile> };
    'radius.addresses.check': { params: CheckAddressesParams; result: CheckedAddresses };
    'radius.login-bindings.get': { params: ById; result: LoginBinding };
    'radius.login-bindings.change': { params: ChangeLoginBindingParams; result: LoginBinding };
    'radius.gardens.list': { params: Record<string, never>; result: Gardens };
    'radius.gardens.get': { params: { reason: GardenReason }; result: Garden };
    'radius.gardens.change': { params: ChangeGardenParams; result: Garden };
    'radius.pools.create': { params: CreatePoolParams; result: Pool };
    'radius.pools.get': { params: ById; result: Pool };
    'radius.pools.list': { params: ListQuery; result: Page<Pool> };
    'radius.pools.change': { params: ChangePoolParams; result: Pool };
    'radius.pools.remove': { params: ById; result: undefined };
    'radius.pools.list-leases': { params: ById & ListQuery; result: Page<PoolLease> };
    'radius.sessions.list': { params: ListQuery; result: Page<Session> };
    'radius.sessions.disconnect': { params: ById; result: CoaRequest };
    'radius.coa-requests.list': { params: ListQuery; result: Page<CoaRequest> };
    'radius.usage.get': { params: GetUsageParams; result: Usage };
    'radius.addresses.look-up': { params: LookUpAddressParams; result: AddressLookUp };
    'radius.reports.usage': { params: UsageReportParams; result: UsageReport };
    'radius.reports.top-users': { params: TopUsersParams; result: TopUsers };
    'radius.reports.sessions': { params: SessionReportParams; result: SessionReport };
    'radius.usage.reset': { params: ResetUsageParams; result: Allowance };
    'radius.allowances.get': { params: ById; result: Allowance };
    'radius.top-ups.create': { params: TopUpParams; result: TopUp };
    'radius.top-ups.list': { params: ById & ListQuery; result: Page<TopUp> };
    'radius.logins.test': { params: TestLoginParams; result: LoginTest };
    'radius.freeradius.files': { params: FreeRadiusParams; result: FreeRadiusFiles };
    'radius.auth-log.list': { params: ListQuery; result: Page<AuthLogEntry> };
  }
  interface Events {
    'radius.subscriber-applied': SubscriberApplied;
    'radius.coa-acknowledged': CoaNews;
    'radius.coa-session-gone': CoaNews;
    'radius.coa-given-up': CoaNews;
    'radius.pool-nearly-full': PoolNews;
    'radius.usage-threshold-reached': UsageThresholdReached;
    'radius.usage-period-closed': UsagePeriodClosed;
    'radius.allowance-changed': AllowanceChanged;
    'radius.nas-created': NasNews;
    'radius.nas-changed': NasNews;
    'radius.nas-removed': NasRemoved;
  }
  interface Jobs {
    'radius.settle-move': { customerId: string };
    'radius.learn-calendar': { customerId: string };
  }
}
