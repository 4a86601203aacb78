import { describe, expect, test } from '@jest/globals';
import { retryDelayMs } from '../domain/retry-delay.ts';
import { statusAfter } from '../domain/status-after.ts';

describe('the delay before a retry', () => {
  test('is 10 s, 30 s, 90 s, 5 min, 15 min, and then a person has to look', () => {
    const delays = [0, 1, 2, 3, 4, 5].map((retryCount) => retryDelayMs(retryCount, 0.5));
    expect(delays).toEqual([10_000, 30_000, 90_000, 300_000, 900_000, undefined]);
  });

  test('is spread by 20 % to either side', () => {
    expect(retryDelayMs(0, 0)).toBe(8_000);
    expect(retryDelayMs(0, 0.999_999)).toBe(12_000);
  });
});

describe('what becomes of a job after a try', () => {
  test('applied is done', () => {
    expect(statusAfter('done', { retryCount: 3 }, 0.5)).toEqual({ status: 'done' });
  });

  test('an outage is tried again later', () => {
    const verdict = statusAfter({ retry: 'radius is not running' }, { retryCount: 1 }, 0.5);
    expect(verdict).toEqual({ status: 'retrying', delayMs: 30_000, reason: 'radius is not running' });
  });

  test('an outage that outlasts every retry waits for a person', () => {
    const verdict = statusAfter({ retry: 'radius is not running' }, { retryCount: 5 }, 0.5);
    expect(verdict).toEqual({ status: 'manual', reason: 'radius is not running (tried 6 times)' });
  });

  test('a refusal goes to a person at once', () => {
    const verdict = statusAfter({ manual: 'pool exhausted' }, { retryCount: 0 }, 0.5);
    expect(verdict).toEqual({ status: 'manual', reason: 'pool exhausted' });
  });
});
