export type { ErrorOptions } from './define-errors.ts';
export { defineErrors } from './define-errors.ts';
export type { ErrorDefinition, FieldProblem, RetryAdvice } from './isp-error.ts';
export { IspError, isUnavailable } from './isp-error.ts';
export type { ClockReading, PluginHealth, PluginRow, Readiness } from './kernel-actions.ts';
export type { OwnedTopic } from './kernel-topics.ts';
export type { Audience, LiveChange, LiveTopic } from './live.ts';
export type { Contributions, Manifest, ManifestPermissions } from './manifest.ts';
export type { ListQuery, Page, PageOf } from './page.ts';
export { listParams, pageOf } from './page.ts';
export { platformErrors } from './platform-errors.ts';
export type { ActionContract, JobContract, JsonSchema, PluginContract } from './plugin-contract.ts';
export type { Principal } from './principal.ts';
export { holdsPermission, mayCallAction } from './principal.ts';
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
export { ById, CivilDate, Currency, Id, Instant, Money } from './shared-schemas.ts';
export { validationFailed } from './validation-failed.ts';
