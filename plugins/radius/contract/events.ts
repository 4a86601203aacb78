import type { CoaKind } from './coa.ts';
import type { SubscriberState } from './subscriber.ts';

/** The tables both RADIUS servers read now say what provisioning wanted. */
export interface SubscriberApplied {
  readonly jobId: string;
  readonly serviceId: string;
  readonly customerId: string;
  readonly resellerId: string;
  readonly desiredVersion: number;
  readonly state: SubscriberState;
}

/** A network access server was added or changed. */
export interface NasNews {
  readonly nasId: string;
  readonly name: string;
  readonly address: string;
}

/** A network access server was removed: its packets are dropped from now on. */
export interface NasRemoved {
  readonly nasId: string;
}

/** How a NAS answered, or did not, what it was told about an open session. */
export interface CoaNews {
  readonly requestId: string;
  readonly sessionId: string;
  readonly login: string;
  readonly nasId: string;
  readonly kind: CoaKind;
  readonly reason: string;
  readonly resellerId: string;
  readonly customerId?: string;
  readonly serviceId?: string;
}

/** Sent live, not stored, on the topic `sessions`. */
export interface SessionNews {
  readonly change: 'started' | 'closed' | 'reopened' | 'nas-restarted';
  readonly id?: string;
  readonly login?: string;
  readonly customerId?: string;
  readonly resellerId?: string;
  readonly nasId?: string;
  /** How many sessions ended, with `nas-restarted`. */
  readonly count?: number;
}
