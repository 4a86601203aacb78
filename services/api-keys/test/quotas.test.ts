import type { TestHost } from '@isp/sdk/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Admission } from '../contract/index.ts';
import { as, keyHost, makeKeyOf, people } from './key-host.ts';

const { admin } = people;
let host: TestHost;

beforeAll(async () => {
  ({ host } = await keyHost());
});
afterAll(() => host?.close());

/** A key with limits, and how it is called. */
async function limitedKey(limits: object) {
  const { id: keyId, key } = await makeKeyOf(host, admin, limits);
  const { secretId } = await host.call('api-keys.keys.resolve', { key });
  const call = (route = 'GET /customers'): Promise<Admission> =>
    host.call('api-keys.calls.admit', { keyId, secretId, route });
  return { keyId, call };
}

const used = (keyId: string, columns: string) =>
  host.rows(`UPDATE counters SET ${columns} WHERE key_id = $1`, [keyId]);
const admitted = (all: readonly Admission[]) => all.filter(({ outcome }) => outcome === 'admitted').length;
const day = async (keyId: string) => (await as(host, admin, 'api-keys.keys.get', { id: keyId })).day;

describe('a daily quota', () => {
  test('of 1,000 with 990 used lets 10 of 50 parallel calls pass; refused ones do not count', async () => {
    const { keyId, call } = await limitedKey({ dailyQuota: 1_000 });
    await call();
    await used(keyId, 'day_used = 990');
    const answers = await Promise.all(Array.from({ length: 50 }, () => call()));
    expect(admitted(answers)).toBe(10);
    expect(await day(keyId)).toMatchObject({ used: 1_000, quota: 1_000 });
    expect((await call()).outcome).toBe('refused');
    expect(await day(keyId)).toMatchObject({ used: 1_000 });
  });

  test('begins anew at midnight UTC, and says so', async () => {
    const { keyId, call } = await limitedKey({ dailyQuota: 1 });
    const first = await call();
    const [limit] = first.limits;
    expect(limit).toMatchObject({ window: 'day', quota: 1, used: 1, windowSeconds: 86_400 });
    expect(new Date(limit?.resetsAt as string).toISOString()).toMatch(/T00:00:00\.000Z$/);
    expect((await call()).outcome).toBe('refused');
    await used(keyId, 'day = day - 1');
    expect((await call()).outcome).toBe('admitted');
  });

  test('is not given anew by a clock that went back', async () => {
    const { keyId, call } = await limitedKey({ dailyQuota: 1 });
    await call();
    await used(keyId, 'day = day + 1');
    expect((await call()).outcome).toBe('refused');
  });
});

test('a monthly quota goes over the days of a month and ends with it', async () => {
  const { keyId, call } = await limitedKey({ monthlyQuota: 2, dailyQuota: 2 });
  await call();
  await used(keyId, 'day = day - 1');
  const second = await call();
  expect(second.limits).toMatchObject([
    { window: 'day', used: 1 },
    { window: 'month', used: 2 },
  ]);
  expect((await call()).outcome).toBe('refused');
  await used(keyId, `month = (month - interval '1 month')::date`);
  expect((await call()).outcome).toBe('admitted');
});

test('a limit per second holds for parallel calls, and is over a second after its first one', async () => {
  const { keyId, call } = await limitedKey({ ratePerSecond: 5 });
  expect(admitted(await Promise.all(Array.from({ length: 20 }, () => call())))).toBe(5);
  await used(keyId, `second_at = second_at - interval '1 second'`);
  expect((await call()).outcome).toBe('admitted');
});

test('a changed limit holds for the next call', async () => {
  const { keyId, call } = await limitedKey({ dailyQuota: 5 });
  await call();
  await as(host, admin, 'api-keys.keys.change', { id: keyId, dailyQuota: 1 });
  expect((await call()).outcome).toBe('refused');
  await as(host, admin, 'api-keys.keys.change', { id: keyId, dailyQuota: null });
  expect(await call()).toMatchObject({ outcome: 'admitted', limits: [] });
});

test('a rotation is no new quota', async () => {
  const { keyId, call } = await limitedKey({ dailyQuota: 1 });
  await call();
  const { key } = await as(host, admin, 'api-keys.keys.rotate', { id: keyId, graceSeconds: 60 });
  const { secretId } = await host.call('api-keys.keys.resolve', { key });
  const next = await host.call('api-keys.calls.admit', { keyId, secretId, route: 'GET /x' });
  expect(next.outcome).toBe('refused');
});

test('a call of a key that was revoked a moment ago has ended and counts nowhere', async () => {
  const { keyId, call } = await limitedKey({});
  await as(host, admin, 'api-keys.keys.revoke', { id: keyId });
  expect(await call()).toMatchObject({ outcome: 'ended', limits: [] });
  expect((await as(host, admin, 'api-keys.usage.of-key', { id: keyId })).total.calls).toBe(0);
});
