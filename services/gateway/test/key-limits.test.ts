import type { ServerResponse } from 'node:http';
import type { Admission } from '@isp/api-keys/contract';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { KeyLimits } from '../http/key-limits.ts';

let clock = 0;
beforeEach(() => {
  clock = 1_000;
  jest.spyOn(performance, 'now').mockImplementation(() => clock);
});
afterEach(() => {
  jest.restoreAllMocks();
});

const day = {
  window: 'day',
  quota: 10,
  used: 10,
  windowSeconds: 86_400,
  resetsAt: '2026-11-27T00:00:00Z',
} as const;
const second = {
  window: 'second',
  quota: 5,
  used: 5,
  windowSeconds: 1,
  resetsAt: '2026-11-26T23:59:00.400Z',
} as const;

function admission(outcome: Admission['outcome'], ...limits: Admission['limits']): Admission {
  return { outcome, now: '2026-11-26T23:59:00Z', day: '2026-11-26', limits };
}

/** Asks with the answers of the database, in order; the last one goes on. */
function door(...answers: Admission[]) {
  let asked = 0;
  const refusedOn: string[] = [];
  const limits = new KeyLimits(async () => {
    asked += 1;
    return answers[Math.min(asked, answers.length) - 1] as Admission;
  });
  const call = async () => {
    const headers: Record<string, string> = {};
    const setHeader = (name: string, value: string) => {
      headers[name] = value;
    };
    const response = { headersSent: false, setHeader } as unknown as ServerResponse;
    const refused = (on: string) => void refusedOn.push(on);
    const asking = { response, route: 'GET /x', refused };
    const answer = await limits.admit({ keyId: 'k', secretId: 's' }, asking).catch((error: unknown) => error);
    return { answer, headers };
  };
  return { call, asked: () => asked, refusedOn };
}

describe('a call of an API key', () => {
  test('that passes says what is left of each limit', async () => {
    const { call } = door(admission('admitted', { ...second, used: 2 }, { ...day, used: 4 }));
    expect(await call()).toEqual({
      answer: '2026-11-26',
      headers: {
        'RateLimit-Policy': '"second";q=5;w=1, "day";q=10;w=86400',
        RateLimit: '"second";r=3;t=1, "day";r=6;t=60',
      },
    });
  });

  test('without limits says nothing of them', async () => {
    expect((await door(admission('admitted')).call()).headers).toEqual({});
  });

  test('over a quota is told when it begins anew, in seconds everywhere the same', async () => {
    const { call, refusedOn } = door(admission('refused', { ...second, used: 5 }, day));
    const { answer, headers } = await call();
    expect(answer).toMatchObject({
      code: 'QUOTA_EXCEEDED',
      status: 429,
      data: { window: 'day', retryAfterSeconds: 60, resetsAt: '2026-11-27T00:00:00.000Z' },
    });
    expect(headers.RateLimit).toBe('"second";r=0;t=1, "day";r=0;t=60');
    expect(refusedOn).toEqual(['2026-11-26']);
  });

  test('too fast is told to wait a second', async () => {
    const { answer } = await door(admission('refused', second, { ...day, used: 3 })).call();
    expect(answer).toMatchObject({ code: 'RATE_LIMITED', data: { window: 'second', retryAfterSeconds: 1 } });
  });

  test('of a key that has just ended is not signed in', async () => {
    expect((await door(admission('ended')).call()).answer).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('a refusal', () => {
  test('is repeated without asking, for a second', async () => {
    const { call, asked, refusedOn } = door(admission('refused', day), admission('admitted', day));
    await call();
    clock += 999;
    const { answer, headers } = await call();
    expect(answer).toMatchObject({ code: 'QUOTA_EXCEEDED', data: { retryAfterSeconds: 60 } });
    expect(headers.RateLimit).toBe('"day";r=0;t=60');
    expect([asked(), refusedOn.length]).toEqual([1, 2]);
    clock += 2;
    expect((await call()).answer).toBe('2026-11-26');
  });

  test('is not repeated beyond the limit it is of', async () => {
    const { call, asked } = door(admission('refused', second), admission('admitted', second));
    await call();
    clock += 401;
    expect((await call()).answer).toBe('2026-11-26');
    expect(asked()).toBe(2);
  });
});
