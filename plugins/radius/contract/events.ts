import type { CoaKind } from './coa.ts';
import type { SubscriberState } from './subscriber.ts';
import type { OverPrice, WhenUsedUp } from './usage-plan.ts';

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

/** A pool of addresses or prefixes is nearly used up. */
export interface PoolNews {
  readonly poolId: string;
  readonly name: string;
  readonly used: number;
  readonly capacity: number;
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

/** A service moved 80, 90 or 100 % of what it may in its period: each is told once. */
export interface UsageThresholdReached {
  readonly serviceId: string;
  readonly customerId: string;
  readonly resellerId: string;
  /** Percent. */
  readonly threshold: 80 | 90 | 100;
  readonly usedBytes: number;
  /** Quota, what was rolled over, and top-ups. */
  readonly limitBytes: number;
  readonly whenUsedUp: WhenUsedUp;
  readonly periodFrom: string;
  readonly periodTo: string;
}

/** A period of a quota is over, and late packets have come: told three hours after its end. */
export interface UsagePeriodClosed {
  readonly serviceId: string;
  readonly customerId: string;
  readonly resellerId: string;
  readonly from: string;
  readonly to: string;
  readonly quotaBytes: number;
  readonly limitBytes: number;
  readonly usedBytes: number;
  /** What was moved beyond the limit: to be charged, where `whenUsedUp` is `charge`. */
  readonly overBytes: number;
  readonly whenUsedUp: WhenUsedUp;
  /** What a gigabyte of it costs, as the tariff said in that period. */
  readonly overPrice?: Readonly<OverPrice>;
}

/** Volume was added, or what was used does not count any more. */
export interface AllowanceChanged {
  readonly serviceId: string;
  readonly customerId: string;
  readonly resellerId: string;
  readonly change: 'topped-up' | 'reset';
  readonly topUpId?: string;
  readonly bytes?: number;
}

/** Sent live, not stored, on the topic `sessions`. */
export interface SessionNews {
  readonly change: 'starting' | 'started' | 'closed' | 'reopened' | 'nas-restarted';
  readonly id?: string;
  readonly login?: string;
  readonly customerId?: string;
  readonly resellerId?: string;
  readonly nasId?: string;
  /** How many sessions ended, with `nas-restarted`. */
  readonly count?: number;
}
