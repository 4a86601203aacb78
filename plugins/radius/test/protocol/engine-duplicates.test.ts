import { expect, test } from '@jest/globals';
import { createDuplicateCache } from '../../server/duplicate-cache.ts';
import type { AccessDecision } from '../../server/engine-options.ts';
import { accessRequest, createTestEngine, remote } from './test-engine.ts';

function countingAuthenticate() {
  let calls = 0;
  return {
    calls: () => calls,
    authenticate: async (): Promise<AccessDecision> => {
      calls += 1;
      return { result: 'accept', attributes: [{ name: 'Class', value: String(calls) }] };
    },
  };
}

test('a repetition within 30 seconds gets the same reply without new work', async () => {
  const { calls, authenticate } = countingAuthenticate();
  const { auth, sent, clock, count } = createTestEngine({ authenticate });
  await auth(accessRequest());
  await clock.advance(29_999);
  await auth(accessRequest());
  expect(sent).toHaveLength(2);
  expect(sent[1]).toEqual(sent[0]);
  expect([calls(), count('duplicate-answered')]).toEqual([1, 1]);
});

test('after 30 seconds it is a new request', async () => {
  const { calls, authenticate } = countingAuthenticate();
  const { auth, clock } = createTestEngine({ authenticate });
  await auth(accessRequest());
  await clock.advance(30_000);
  await auth(accessRequest());
  expect(calls()).toBe(2);
});

test('another port, identifier or authenticator is another request', async () => {
  const { calls, authenticate } = countingAuthenticate();
  const { auth } = createTestEngine({ authenticate });
  await auth(accessRequest());
  await auth(accessRequest(), { ...remote, port: 40_001 });
  await auth(accessRequest(undefined, { identifier: 8 }));
  await auth(accessRequest(undefined, { authenticator: Buffer.alloc(16, 9) }));
  expect(calls()).toBe(4);
});

test('a repetition while the first is in work is dropped', async () => {
  const { promise, resolve } = Promise.withResolvers<AccessDecision>();
  const { auth, sent, count } = createTestEngine({ authenticate: () => promise });
  const first = auth(accessRequest());
  await auth(accessRequest());
  expect([sent.length, count('duplicate-in-work')]).toEqual([0, 1]);
  resolve({ result: 'accept', attributes: [] });
  await first;
  expect(sent).toHaveLength(1);
});

test('a request that failed is worked on afresh when repeated', async () => {
  let failing = true;
  const { auth, sent, count } = createTestEngine({
    async authenticate() {
      if (failing) throw new TypeError('no database');
      return { result: 'accept', attributes: [] };
    },
  });
  await auth(accessRequest());
  failing = false;
  await auth(accessRequest());
  expect([sent.length, count('authenticate-failed')]).toEqual([1, 1]);
});

test('the memory for replies is bounded, the oldest leave first', () => {
  const cache = createDuplicateCache({ windowMs: 30_000, maxOctets: 5_000, now: () => new Date(0) });
  const request = (identifier: number) => ({
    service: 'auth' as const,
    remote,
    packet: { identifier, authenticator: Buffer.alloc(16) },
  });
  for (let identifier = 0; identifier < 100; identifier += 1) {
    cache.begin(request(identifier));
    cache.finish(request(identifier), Buffer.alloc(600));
    expect(cache.octets()).toBeLessThanOrEqual(5_000);
  }
  expect(cache.begin(request(99)).before).toBe('answered');
  expect(cache.begin(request(0)).before).toBe('never');
});

test('a NAS that moves on to a new request frees the old reply', () => {
  const cache = createDuplicateCache({ windowMs: 30_000, maxOctets: 50_000, now: () => new Date(0) });
  const request = (octet: number) => ({
    service: 'auth' as const,
    remote,
    packet: { identifier: 1, authenticator: Buffer.alloc(16, octet) },
  });
  cache.begin(request(1));
  cache.finish(request(1), Buffer.alloc(100));
  expect(cache.begin(request(2)).before).toBe('never');
  expect(cache.octets()).toBe(0);
});
