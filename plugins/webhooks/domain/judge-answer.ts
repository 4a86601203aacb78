import type { IspError } from '@isp/sdk';
import { retryAfterMs } from './next-try.ts';

/** What a try came to. */
export type Verdict =
  | { readonly arrived: true }
  | {
      readonly arrived: false;
      readonly gone: boolean;
      readonly reason: string;
      readonly retryAfterMs?: number;
    };

/** Sorts an answer: 2xx has arrived, 410 wants nothing any more, everything else (redirects too) is a failure. */
export function judgeAnswer(
  { status, headers }: { status: number; headers: Readonly<Record<string, string>> },
  now: number,
): Verdict {
  if (status >= 200 && status <= 299) return { arrived: true };
  const wait = retryAfterMs(headers['retry-after'], now);
  const moved = status >= 300 && status <= 399;
  const reason = `it answered ${status}${moved ? ', and redirects are not followed: change the url' : ''}`;
  return {
    arrived: false,
    gone: status === 410,
    reason,
    ...(wait === undefined ? {} : { retryAfterMs: wait }),
  };
}

/** Nobody answered, or nobody may be asked there. */
export function judgeFailure(error: unknown): Verdict {
  return { arrived: false, gone: false, reason: (error as IspError).message };
}
