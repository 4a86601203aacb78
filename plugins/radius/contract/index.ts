export { AuthLogEntry, AuthResult, ListAuthLogParams } from './auth-log.ts';
export { CoaKind, CoaRequest, CoaState, ListCoaRequestsParams } from './coa.ts';
export { radiusErrors } from './errors.ts';
export type { CoaNews, NasNews, NasRemoved, SessionNews, SubscriberApplied } from './events.ts';
export { FreeRadiusFiles, FreeRadiusParams } from './freeradius.ts';
export { ChangeNasParams, CreateNasParams, ListNasParams, Nas, NasVendor } from './nas.ts';
export type {} from './registry.ts';
export { ListSessionsParams, Session, SessionState } from './session.ts';
export {
  ApplySubscriberParams,
  ApplySubscriberResult,
  DesiredState,
  Login,
  Password,
  SubscriberState,
} from './subscriber.ts';
export { GetUsageParams, Usage } from './usage.ts';
