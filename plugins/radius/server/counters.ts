import type { DecodeErrorReason } from '../protocol/decode-error.ts';

/** Why a datagram got no answer. */
export type DropReason =
  | DecodeErrorReason
  | 'unknown-nas'
  | 'nas-lookup-failed'
  | 'unexpected-code'
  | 'missing-message-authenticator'
  | 'bad-message-authenticator'
  | 'bad-request-authenticator'
  | 'missing-status-type'
  | 'duplicate-in-work'
  | 'ignored-by-decision'
  | 'authenticate-failed'
  | 'account-failed'
  | 'reply-failed'
  | 'internal-error'
  | 'overloaded'
  | 'closed';

/** What was received and answered. `accounting-ignored` was acknowledged but has no meaning for us. */
export type TrafficCounter =
  | 'access-request'
  | 'access-accept'
  | 'access-reject'
  | 'accounting-request'
  | 'accounting-response'
  | 'accounting-ignored'
  | 'status-request'
  | 'status-response'
  | 'duplicate-answered'
  | 'reply-attribute-omitted';

export type RadiusCounter = TrafficCounter | DropReason;

/** Where the engine counts; `nasId` is absent as long as the NAS is not known. */
export interface RadiusCounters {
  increment(counter: RadiusCounter, nasId?: string): void;
}
