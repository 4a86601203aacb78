import type { Job } from '../contract/index.ts';
import type { DriverOutcome } from '../providers/driver.ts';
import { retryDelayMs } from './retry-delay.ts';

/** Where an outcome takes a job. */
export type Verdict =
  | { readonly status: 'done' }
  | { readonly status: 'retrying'; readonly delayMs: number; readonly reason: string }
  | { readonly status: 'manual'; readonly reason: string };

/** What becomes of a job after a try: done, tried again later, or a person has to look. */
export function statusAfter(
  outcome: DriverOutcome,
  { retryCount }: Pick<Job, 'retryCount'>,
  random: number,
): Verdict {
  if (outcome === 'done') return { status: 'done' };
  if ('manual' in outcome) return { status: 'manual', reason: outcome.manual };
  const delayMs = retryDelayMs(retryCount, random);
  if (delayMs !== undefined) return { status: 'retrying', delayMs, reason: outcome.retry };
  return { status: 'manual', reason: `${outcome.retry} (tried ${retryCount + 1} times)` };
}
