import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { joinGigawords } from '../server/traffic-counters.ts';

const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const logins = ['out-of-order', 'gigawords', 'reset', 'stopped', 'again', 'one-nas', 'other-nas', 'quarter'];
let host: TestHost;

beforeAll(async () => {
  host = await createTestHost({ directory: new URL('..', import.meta.url) });
  for (const [n, login] of logins.entries()) {
    const ids = { serviceId: id(n), customerId: id(100 + n), resellerId: id(200), jobId: id(900 + n) };
    const desired = { state: 'active', login, password: 'geheim', downKbps: 1_000, upKbps: 1_000 } as const;
    await host.call('radius.subscribers.apply', { ...ids, desiredVersion: 1, desired });
  }
});
afterAll(() => host.close());

const minute = (n: number) => Temporal.Instant.from('2026-03-10T08:00:00Z').add({ minutes: n }).toString();

/** A packet so many minutes after 8:00; the session's time is that too. */
async function told(login: string, kind: string, minutes: number, more: object = {}): Promise<void> {
  const session = { session_id: login, unique_id: login, login, nas_address: '192.0.2.1' };
  const record = { kind, ...session, at: minute(minutes), seconds: minutes * 60, ...more };
  await host.rows('SELECT account_records($1)', [JSON.stringify([record])]);
}

async function sessions(login: string) {
  return (await host.call('radius.sessions.list', { filter: { login }, sort: 'startedAt' })).data;
}

async function usage(login: string) {
  const asked = { id: id(logins.indexOf(login)), from: '2026-03-10T00:00:00Z', to: '2026-03-11T00:00:00Z' };
  return (await host.call('radius.usage.get', { ...asked, granularity: 'hour' })).total;
}

test('packets out of order and repeated (3, 1, 2, 2): the total is the greatest, and usage the same', async () => {
  await told('out-of-order', 'start', 0);
  for (const n of [3, 1, 2, 2])
    await told('out-of-order', 'interim', n * 10, { input: n * 1_000, output: n * 500 });
  expect(await sessions('out-of-order')).toMatchObject([{ inputBytes: 3_000, outputBytes: 1_500 }]);
  expect(await usage('out-of-order')).toEqual({ inputBytes: 3_000, outputBytes: 1_500 });
});

test('1 gigaword and 100 octets are 4,294,967,396; beyond 2^53 octets are decimal text', async () => {
  expect(joinGigawords(1, 100)).toBe(4_294_967_396n);
  await told('gigawords', 'start', 0);
  await told('gigawords', 'interim', 10, { input: 4_294_967_396, output: '9007199254740993' });
  expect(await sessions('gigawords')).toMatchObject([
    { inputBytes: 4_294_967_396, outputBytes: '9007199254740993' },
  ]);
  expect(await usage('gigawords')).toEqual({ inputBytes: 4_294_967_396, outputBytes: '9007199254740993' });
});

test('counters that go backwards are a reset, not negative', async () => {
  await told('reset', 'start', 0);
  for (const [minutes, output] of [
    [10, 5_000],
    [20, 300],
    [30, 700],
  ] as const)
    await told('reset', 'interim', minutes, { output });
  expect(await sessions('reset')).toMatchObject([{ outputBytes: 5_700 }]);
  expect(await usage('reset')).toEqual({ inputBytes: 0, outputBytes: 5_700 });
});

test('a Stop without an address keeps the one that is known; an interim after it changes nothing', async () => {
  await told('stopped', 'start', 0, { ip: '10.0.0.9' });
  await told('stopped', 'stop', 20, { output: 100, cause: 'User-Request' });
  await told('stopped', 'interim', 30, { output: 900 });
  expect(await sessions('stopped')).toMatchObject([
    { state: 'closed', framedIp: '10.0.0.9', outputBytes: 100, stoppedAt: '2026-03-10T08:20:00.000Z' },
  ]);
  expect(await usage('stopped')).toEqual({ inputBytes: 0, outputBytes: 100 });
});

test('a Start of an id whose session is over is a new session; the same Start again is not', async () => {
  await told('again', 'start', 0);
  await told('again', 'stop', 10, { output: 10 });
  await told('again', 'start', 20, { seconds: 0 });
  await told('again', 'start', 20, { seconds: 0 });
  await told('again', 'interim', 30, { seconds: 600, output: 5 });
  expect(await sessions('again')).toMatchObject([
    { state: 'closed', outputBytes: 10 },
    { state: expect.not.stringMatching('closed'), outputBytes: 5 },
  ]);
  expect(await usage('again')).toEqual({ inputBytes: 0, outputBytes: 15 });
});

test('Accounting-On ends the sessions of its own access server only', async () => {
  await told('one-nas', 'start', 0, { nas_address: '192.0.2.50' });
  await told('other-nas', 'start', 0, { nas_address: '192.0.2.51' });
  await told('', 'accounting-on', 30, { nas_address: '192.0.2.50' });
  expect(await sessions('one-nas')).toMatchObject([{ state: 'closed', terminateCause: 'NAS-Reboot' }]);
  expect((await sessions('other-nas'))[0]?.stoppedAt).toBeUndefined();
});

test('octets over an hour are split by time, and their sum is what was counted', async () => {
  await told('quarter', 'start', 45);
  await told('quarter', 'interim', 75, { seconds: 1_800, input: 101, output: 7 });
  const asked = {
    id: id(logins.indexOf('quarter')),
    from: '2026-03-10T00:00:00Z',
    to: '2026-03-11T00:00:00Z',
  };
  const { data } = await host.call('radius.usage.get', { ...asked, granularity: 'hour' });
  expect(data).toEqual([
    { from: '2026-03-10T08:00:00Z', inputBytes: 50, outputBytes: 3 },
    { from: '2026-03-10T09:00:00Z', inputBytes: 51, outputBytes: 4 },
  ]);
});
