import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Calendar, Quota } from '../contract/index.ts';

const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
/** The hour that runs is the first of the day where these customers live, and no bill day. */
const midnight = Temporal.Now.zonedDateTimeISO('UTC').round({ smallestUnit: 'hour', roundingMode: 'floor' });
const west = midnight.hour <= 12;
const timeZone = west ? `Etc/GMT+${midnight.hour}` : `Etc/GMT-${24 - midnight.hour}`;
const billCycleDay = midnight.withTimeZone(timeZone).day > 14 ? 1 : 28;
const quota: Quota = {
  bytes: 10_000_000,
  period: 'billing-period',
  counts: 'both',
  whenUsedUp: 'notify',
  rollOver: false,
};
let host: TestHost;

beforeAll(async () => {
  host = await createTestHost({ directory: new URL('..', import.meta.url) });
});
afterAll(() => host.close());

async function sell(n: number, changes: Partial<Quota>, calendar: Calendar = { timeZone, billCycleDay }) {
  const ids = { serviceId: id(n), customerId: id(100 + n), resellerId: id(200), jobId: id(900 + n) };
  const login = { login: `user${n}`, password: 'geheim', downKbps: 1_000, upKbps: 1_000 };
  const usage = { quota: { ...quota, ...changes } };
  await host.call('radius.subscribers.apply', {
    ...{ ...ids, desiredVersion: 1 },
    desired: { state: 'active', ...login, usage, calendar },
  });
}

/** From ten minutes before midnight until ten after it: 400,000 up and 600,000 down. */
async function overMidnight(n: number): Promise<void> {
  const session = { session_id: `s${n}`, unique_id: `u${n}`, login: `user${n}`, nas_address: '192.0.2.1' };
  const packet = (kind: string, minutes: number, seconds: number, counters: object) => ({
    ...{ kind, ...session, at: midnight.add({ minutes }).toInstant().toString(), seconds, ...counters },
  });
  const records = [
    packet('start', -10, 0, {}),
    packet('interim', 10, 1_200, { input: 400_000, output: 600_000 }),
  ];
  await host.rows('SELECT account_records($1)', [JSON.stringify(records)]);
}

async function used(n: number): Promise<unknown> {
  await host.tick('radius.settle-usage');
  return (await host.call('radius.allowances.get', { id: id(n) })).quota?.usedBytes;
}

test('what was moved over midnight is split at it: only what came after counts in the new day', async () => {
  await sell(1, { period: 'day' });
  await overMidnight(1);
  expect(await used(1)).toBe(500_000);
});

test('free hours do not count, and the quota says which direction does', async () => {
  await sell(2, { freeHours: [{ from: 0, to: 1 }] });
  await overMidnight(2);
  expect(await used(2)).toBe(500_000);
  await sell(3, { counts: 'download' });
  await overMidnight(3);
  expect(await used(3)).toBe(600_000);
  await sell(4, { counts: 'upload', freeHours: [{ from: 22, to: 24 }] });
  await overMidnight(4);
  expect(await used(4)).toBe(200_000);
});

test('the period of an hour ago is counted to the end when its last packets come late', async () => {
  await sell(5, { period: 'day' });
  await host.rows(
    `UPDATE allowances SET period_from = $2, period_to = $3, counted_from = $2 WHERE service_id = $1`,
    [id(5), midnight.subtract({ days: 1 }).toInstant().toString(), midnight.toInstant().toString()],
  );
  await host.tick('radius.settle-usage');
  await overMidnight(5);
  expect(await used(5)).toBe(500_000);
  await host.clock.set(midnight.add({ hours: 4 }).toInstant());
  const closed = host.published.filter(({ name }) => name === 'radius.usage-period-closed');
  expect(closed.map(({ data }) => data)).toMatchObject([{ serviceId: id(5), usedBytes: 500_000 }]);
});

test('where clocks are half an hour off, hours begin when they do there', async () => {
  await sell(6, {}, { timeZone: 'Asia/Kolkata', billCycleDay: 1 });
  const session = { session_id: 's6', unique_id: 'u6', login: 'user6', nas_address: '192.0.2.1' };
  const records = [
    { kind: 'start', ...session, at: '2026-03-10T18:00:00Z', seconds: 0 },
    { kind: 'interim', ...session, at: '2026-03-10T19:00:00Z', seconds: 3_600, output: 100 },
  ];
  await host.rows('SELECT account_records($1)', [JSON.stringify(records)]);
  const range = { from: '2026-03-01T00:00:00Z', to: '2026-03-20T00:00:00Z', timeZone: 'Asia/Kolkata' };
  const usage = await host.call('radius.usage.get', { id: id(6), granularity: 'day', ...range });
  expect(usage.data).toEqual([
    { from: '2026-03-09T18:30:00Z', inputBytes: 0, outputBytes: 50 },
    { from: '2026-03-10T18:30:00Z', inputBytes: 0, outputBytes: 50 },
  ]);
});
