import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { addressSubject, personSubject } from '../http/rate-limit-subject.ts';
import { RateLimits } from '../http/rate-limits.ts';

let now = 0;
beforeEach(() => {
  now = 1_000;
  jest.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  jest.restoreAllMocks();
});

/** A response that keeps its headers. */
function kept() {
  const headers: Record<string, string> = {};
  const setHeader = (name: string, value: string) => {
    headers[name] = value;
  };
  return { headers, response: { headersSent: false, setHeader } as unknown as ServerResponse };
}

const signed = (id: string, session: string) =>
  `head.${Buffer.from(JSON.stringify({ principal: { id, sessionId: session } })).toString('base64url')}.sign`;

function door(limits = { person: 3, address: 2, login: 1 }) {
  const rates = new RateLimits(() => limits);
  const ask = (principal: string | undefined, address = '192.0.2.1', isLogin = false) => {
    const { response, headers } = kept();
    try {
      rates.admit(principal, { response, address, isLogin });
      return { status: 200, headers };
    } catch (error) {
      return { status: (error as { status: number }).status, headers, error };
    }
  };
  const statuses = (count: number, ...asked: Parameters<typeof ask>) =>
    Array.from({ length: count }, () => ask(...asked).status);
  return { ask, statuses };
}

describe('the limits of one gateway', () => {
  test('count a person over all his sessions, and others apart', () => {
    const { statuses } = door();
    expect(statuses(2, signed('ana', 's1'))).toEqual([200, 200]);
    expect(statuses(2, signed('ana', 's2'))).toEqual([200, 429]);
    expect(statuses(1, signed('bob', 's3'))).toEqual([200]);
  });

  test('count who has no login by his address, whatever of its /64 he takes', () => {
    const { statuses } = door();
    expect(statuses(3, undefined, '2001:db8::1')).toEqual([200, 200, 429]);
    expect(statuses(1, undefined, '2001:db8::ffff:1')).toEqual([429]);
    expect(statuses(1, undefined, '2001:db8:0:1::1')).toEqual([200]);
    expect(statuses(1, undefined, '192.0.2.7')).toEqual([200]);
  });

  test('are stricter where people log in', () => {
    const { statuses } = door();
    expect(statuses(2, undefined, '192.0.2.1', true)).toEqual([200, 429]);
    expect(statuses(2, undefined, '192.0.2.1')).toEqual([200, 200]);
  });

  test('say what is left, and name one moment in Retry-After and RateLimit', () => {
    const { ask } = door();
    expect(ask(undefined).headers).toEqual({
      'RateLimit-Policy': '"minute";q=2;w=60',
      RateLimit: '"minute";r=1;t=60',
    });
    now += 20_500;
    ask(undefined);
    const { headers, error } = ask(undefined);
    expect(headers.RateLimit).toBe('"minute";r=0;t=40');
    expect(error).toMatchObject({ code: 'RATE_LIMITED', data: { retryAfterSeconds: 40 } });
    now += 39_500;
    expect(ask(undefined).status).toBe(200);
  });

  test('remember a bounded number of callers', () => {
    const { statuses } = door({ person: 1, address: 1, login: 1 });
    for (let number = 0; number < 250_000; number += 1)
      statuses(1, undefined, `10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`);
    expect(statuses(1, undefined, '10.3.208.143')).toEqual([429]);
  });
});

test('somebody is known by his own id and network', () => {
  expect(personSubject(signed('ana', 's1'))).toBe('person:ana');
  expect(addressSubject('2001:db8:1:2:3::4')).toBe('address:2001:db8:1:2::/64');
  expect(addressSubject('unknown')).toBe('address:unknown');
});
