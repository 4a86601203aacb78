import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const range = { from: '2026-03-01T00:00:00Z', to: '2026-03-31T00:00:00Z' };
let host: TestHost;

beforeAll(async () => {
  host = await createTestHost({ directory: new URL('..', import.meta.url) });
  for (const [n, login] of ['ada', 'ben', 'cleo'].entries()) {
    const ids = { serviceId: id(n), customerId: id(100 + n), resellerId: id(200 + n), jobId: id(900 + n) };
    const desired = { state: 'active', login, password: 'geheim', downKbps: 1_000, upKbps: 1_000 } as const;
    await host.call('radius.subscribers.apply', { ...ids, desiredVersion: 1, desired });
  }
  await session('ada', '2026-03-10T08:00:00Z', { input: 100, output: 900 }, 'User-Request');
  await session('ben', '2026-03-10T09:00:00Z', { input: 10, output: 5_000 }, 'Lost-Carrier');
  await session('ben', '2026-03-11T09:00:00Z', { input: 0, output: 1_000 }, 'User-Request');
  await session('cleo', '2026-03-11T10:00:00Z', { input: 1, output: 1 });
});
afterAll(() => host.close());

/** A session of ten minutes; without a cause it goes on. */
async function session(login: string, start: string, counters: object, cause?: string): Promise<void> {
  const ids = {
    session_id: start,
    unique_id: `${login}${start}`,
    login,
    nas_address: '192.0.2.1',
    nas_id: id(700),
  };
  const end = Temporal.Instant.from(start).add({ minutes: 10 }).toString();
  const records = [
    { kind: 'start', ...ids, at: start, seconds: 0 },
    { kind: cause ? 'stop' : 'interim', ...ids, at: end, seconds: 600, cause, ...counters },
  ];
  await host.rows('SELECT account_records($1)', [JSON.stringify(records)]);
}

test('usage of all services by day, with how many moved anything', async () => {
  const report = await host.call('radius.reports.usage', range);
  expect(report).toEqual({
    ...range,
    data: [
      { from: '2026-03-10T00:00:00Z', services: 2, inputBytes: 110, outputBytes: 5_900 },
      { from: '2026-03-11T00:00:00Z', services: 2, inputBytes: 1, outputBytes: 1_001 },
    ],
  });
});

test('those who move most come first', async () => {
  const { data } = await host.call('radius.reports.top-users', { ...range, limit: 2 });
  expect(data).toEqual([
    { serviceId: id(1), customerId: id(101), login: 'ben', inputBytes: 10, outputBytes: 6_000 },
    { serviceId: id(0), customerId: id(100), login: 'ada', inputBytes: 100, outputBytes: 900 },
  ]);
});

test('sessions by day, by access server and by how they ended', async () => {
  expect(await host.call('radius.reports.sessions', range)).toEqual({
    ...{ ...range, open: 1 },
    data: [
      { from: '2026-03-10T00:00:00Z', begun: 2, logins: 2 },
      { from: '2026-03-11T00:00:00Z', begun: 2, logins: 2 },
    ],
    byNas: [{ nasId: id(700), begun: 4, open: 1, meanSeconds: 600 }],
    byTerminateCause: [
      { cause: 'User-Request', ended: 2 },
      { cause: 'Lost-Carrier', ended: 1 },
    ],
  });
});

test('a reseller has a report about its own services; too long a time is refused', async () => {
  const own = { as: host.reseller({ resellerIds: [id(201)], permissions: ['radius.report.read'] }) };
  const { data } = await host.call('radius.reports.top-users', range, own);
  expect(data.map(({ login }) => login)).toEqual(['ben']);
  expect((await host.call('radius.reports.sessions', range, own)).byNas).toMatchObject([{ begun: 2 }]);
  const years = { from: '2020-01-01T00:00:00Z', to: range.to };
  await expect(host.call('radius.reports.usage', years)).rejects.toMatchObject({
    code: 'RADIUS_USAGE_RANGE',
  });
});
