import type { Transaction } from '@isp/sdk';
import type { DesiredState, Job } from '../contract/index.ts';
import { readDesired, readEarlier } from '../data/desired-state.ts';
import { formerState } from '../domain/former-state.ts';

/**
 * What is to be on the network: what the job wants, or, when it is being undone, what was there before; undefined when
 * nobody knows that.
 */
export async function stateToApply(tx: Transaction, job: Job): Promise<DesiredState | undefined> {
  return job.cancelRequested ? formerState(job.action, await readEarlier(tx, job)) : readDesired(tx, job);
}
