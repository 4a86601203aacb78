import type { Impersonator, Principal } from '../../contract/index.ts';

/** How a call ended. `refused`: it was not let in. `failed`: it was let in and came to nothing. */
export type AuditOutcome = 'done' | 'refused' | 'failed';

/** Who called. */
export interface AuditActor {
  readonly id: string;
  /** `nobody`: not signed in. */
  readonly kind: Principal['scope'] | 'nobody';
  readonly name?: string;
  /** Who acted as him. */
  readonly impersonator?: Impersonator;
  readonly apiKeyId?: string;
  readonly sessionId?: string;
}

/** One changed row: only fields that differ. Made: no `before`. Removed: no `after`. */
export interface ChangedRow {
  readonly kind: string;
  readonly id: string;
  readonly before?: object;
  readonly after?: object;
}

/** One row for the audit log, as it leaves a host; the database adds its id, the plugin and the real time. */
export interface AuditEntry {
  /** The same for all rows of one call. */
  readonly callId: string;
  /** 1 for the first row of a call. */
  readonly part: number;
  readonly action: string;
  readonly outcome: AuditOutcome;
  /** Why it came to nothing. */
  readonly code?: string;
  readonly actor: AuditActor;
  readonly subject?: { readonly kind: string; readonly id: string };
  readonly customerId?: string;
  readonly resellerId?: string;
  readonly address?: string;
  readonly userAgent?: string;
  readonly requestId: string;
  readonly params?: unknown;
  readonly before?: unknown;
  readonly after?: unknown;
  /** Other rows the call changed. */
  readonly also?: readonly ChangedRow[];
  /** Changed rows that are not told one by one. */
  readonly alsoRows?: number;
  readonly reason?: string;
  /** The call was noted before it began, and this row ends it. */
  readonly begun?: true;
  /** How many calls the row stands for; absent: one. */
  readonly times?: number;
}
