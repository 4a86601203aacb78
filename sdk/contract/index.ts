export type { AnswerNotes } from './answer-notes.ts';
export type { BulkPlan } from './bulk.ts';
export { BulkPreview, planBulk } from './bulk.ts';
export type { DeclaredEvent } from './declared-event.ts';
export type { ErrorOptions } from './define-errors.ts';
export { defineErrors } from './define-errors.ts';
export { fetchErrors } from './fetch-errors.ts';
export { FileAnswer } from './file-answer.ts';
export { isId } from './is-id.ts';
export type { ErrorDefinition, FieldProblem, RetryAdvice } from './isp-error.ts';
export { IspError, isUnavailable } from './isp-error.ts';
export type { JsonSchema } from './json-schema.ts';
export type {
  ClockReading,
  PluginChange,
  PluginHealth,
  PluginPlacement,
  PluginRow,
  Readiness,
} from './kernel-actions.ts';
export type {} from './kernel-audit.ts';
export type {
  AppliedChange,
  ChangedConfiguration,
  ConfigurationChange,
  PluginConfiguration,
  SettingChange,
} from './kernel-configuration.ts';
export { configurationErrors, secretMask } from './kernel-configuration.ts';
export type { OwnedEvent, OwnedMessage } from './kernel-declarations.ts';
export type { Incident, IncidentKind, LoopProfile, PluginEvent } from './kernel-incidents.ts';
export type {
  KnownReading,
  OfferedPlugin,
  OfferedVersion,
  PackageMedia,
  SourceAddress,
  SourceReading,
} from './kernel-marketplace.ts';
export type { AppliedMigration, PendingMigration } from './kernel-migrations.ts';
export type {
  DataFate,
  PackageInstall,
  PackageReport,
  PackageVersion,
  PermissionView,
  RemovedPlugin,
  Revocation,
  TrustedKey,
} from './kernel-packages.ts';
export type { PortalPlugin } from './kernel-portal.ts';
export type { OfferedProvider } from './kernel-providers.ts';
export type { MissedTicks, ScheduleContract, ScheduleRow, ScheduleRun } from './kernel-schedules.ts';
export type { OwnedTopic } from './kernel-topics.ts';
export { keyValueErrors } from './key-value-errors.ts';
export type { Audience, LiveChange, LiveTopic } from './live.ts';
export type {
  ConfigurationSchema,
  Contributions,
  Manifest,
  ManifestPermissions,
  ProviderOffer,
  SettingSchema,
} from './manifest.ts';
export { marketplaceErrors } from './marketplace-errors.ts';
export type { MessageTemplate } from './message-template.ts';
export type { Origin } from './origin.ts';
export { packageErrors } from './package-errors.ts';
export type { ListQuery, Page, PageOf } from './page.ts';
export { listParams, pageOf } from './page.ts';
export { describePermission, permissionIds } from './permission-ids.ts';
export {
  HeldData,
  KeptData,
  OmittedRows,
  PersonalDataAnswer,
  PersonalDataParams,
  personalDataSeam,
} from './personal-data.ts';
export { platformErrors } from './platform-errors.ts';
export type {
  ActionContract,
  ErrorContract,
  JobContract,
  PluginContract,
} from './plugin-contract.ts';
export type {
  PortalCommand,
  PortalContribution,
  PortalContributions,
  PortalKind,
  PortalNavigation,
  PortalRead,
  PortalRoute,
  PortalSearch,
  PortalSlotEntry,
  PortalTitle,
} from './portal.ts';
export type { Impersonator, Principal } from './principal.ts';
export { holdsPermission, mayCallAction, mayCallProvider } from './principal.ts';
export type { DeclaredPermission, ReadyRole } from './ready-roles.ts';
export { readyRoles } from './ready-roles.ts';
export type {
  ActionName,
  Actions,
  EventData,
  EventName,
  Events,
  JobData,
  JobName,
  Jobs,
  ParamsOf,
  ResultOf,
} from './registry.ts';
export { rootResellerId } from './root-reseller.ts';
export { sandboxErrors } from './sandbox-errors.ts';
export { ById, CivilDate, Currency, Id, Instant, Money, RawRequest } from './shared-schemas.ts';
export {
  ErrorFile,
  RowError,
  type TableEncoding,
  type TableFile,
  type TableSeparator,
  tableFileFields,
  tableFileFound,
} from './table-file.ts';
export { validationFailed } from './validation-failed.ts';
