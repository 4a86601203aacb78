import type { Transaction } from '@isp/sdk';
import type { DesiredSip } from '../contract/index.ts';

/** What is to become of one account. */
export interface SipOrder {
  readonly jobId: string;
  readonly serviceId: string;
  readonly desiredVersion: number;
  readonly desired: DesiredSip;
  /** Counts although its version is in place already: what the order did is taken back. */
  readonly undo?: boolean | undefined;
}

/** `applied`: the server has it. `repeated`: it had it before. `outdated`: it has a newer version, which stays. */
export type SipOutcome = 'applied' | 'repeated' | 'outdated';

/**
 * Where SIP accounts are kept for the server that checks registrations. An implementation compares and changes only what differs,
 * so that twice is like once, and leaves a version older than the one in place alone.
 */
export interface SipServer {
  /** How it is called in the transcript of a job. */
  readonly name: string;
  apply(tx: Transaction, order: SipOrder, at: string): Promise<SipOutcome>;
}
