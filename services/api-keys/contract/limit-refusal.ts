import { type IspError, platformErrors } from '@isp/sdk';
import type { Admission, LimitState } from './calls.ts';

/** What a call is answered whose key has reached a limit; `passedMs`: how old the admission is. */
export function limitRefusal(admission: Admission, passedMs = 0): IspError {
  const limit = exhaustedLimit(admission);
  const { window, quota } = limit;
  const retryAfterSeconds = Math.max(1, Math.ceil((msUntilReset(limit, admission) - passedMs) / 1000));
  if (window === 'second') return platformErrors.RATE_LIMITED({ quota, window, retryAfterSeconds });
  const resetsAt = new Date(limit.resetsAt).toISOString();
  return platformErrors.QUOTA_EXCEEDED({ quota, window, resetsAt, retryAfterSeconds });
}

/** Of the limits that are reached, the one that lasts longest: before it ends no call passes. */
export function exhaustedLimit({ limits }: Admission): LimitState {
  const reached = limits.filter(({ used, quota }) => used >= quota);
  return reached.reduce((one, other) =>
    Date.parse(other.resetsAt) > Date.parse(one.resetsAt) ? other : one,
  );
}

/** Milliseconds until a limit counts anew, by the database's clock. */
export function msUntilReset({ resetsAt }: LimitState, { now }: Admission): number {
  return Date.parse(resetsAt) - Date.parse(now);
}
