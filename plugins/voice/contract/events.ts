import type { SipState } from './sip.ts';

/** A number belongs to a service from now on, or does not any more. */
export interface NumberEvent {
  readonly number: string;
  readonly serviceId: string;
  readonly customerId: string;
  readonly resellerId: string;
}

/** What a SIP server finds about a service has changed. */
export interface SipAccountApplied {
  readonly jobId: string;
  readonly serviceId: string;
  readonly customerId: string;
  readonly resellerId: string;
  readonly desiredVersion: number;
  readonly state: SipState;
}

/** All rows of a file have a price or a place in the error queue. */
export interface CdrFileRated {
  readonly fileId: string;
  readonly name: string;
  readonly rows: number;
  readonly rated: number;
  readonly failed: number;
}
