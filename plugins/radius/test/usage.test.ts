import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const range = { from: '2026-03-01T00:00:00Z', to: '2026-03-31T00:00:00Z' };
let host: TestHost;

beforeAll(async () => {
  host = await createTestHost({ directory: new URL('..', import.meta.url) });
});
afterAll(async () => {
  await host[Symbol.asyncDispose]();
});

async function subscribe(n: number, login: string): Promise<void> {
  const ids = { jobId: id(900 + n), serviceId: id(n), customerId: id(100 + n), resellerId: id(200) };
  const desired = { state: 'active', login, password: 'geheim', downKbps: 1_000, upKbps: 1_000 } as const;
  await host.call('radius.subscribers.apply', { ...ids, desiredVersion: 1, desired });
}

/** An accounting packet as the embedded server stores it. */
async function told(login: string, kind: string, at: string, more: object = {}): Promise<void> {
  const session = { session_id: login, unique_id: login, login, nas_address: '192.0.2.1' };
  const record = { kind, ...session, at, seconds: 0, ...more };
  await host.rows(`SELECT account_records('${JSON.stringify([record])}')`);
}

const usage = (n: number, more: object = {}) =>
  host.call('radius.usage.get', { id: id(n), granularity: 'hour', ...range, ...more });

test('what the counters grew by is in the hours, whatever is repeated', async () => {
  await subscribe(1, 'ada');
  await told('ada', 'start', '2026-03-10T08:00:00Z');
  const first = { seconds: 600, input: 100, output: 1_000 };
  await told('ada', 'interim', '2026-03-10T08:10:00Z', first);
  await told('ada', 'interim', '2026-03-10T08:10:00Z', first);
  await told('ada', 'interim', '2026-03-10T08:20:00Z', { seconds: 1_200, input: 300, output: 5_000 });
  await told('ada', 'stop', '2026-03-10T08:30:00Z', { seconds: 1_800, input: 400, output: 6_000 });
  expect(await usage(1)).toMatchObject({
    serviceId: id(1),
    data: [{ from: '2026-03-10T08:00:00Z', inputBytes: 400, outputBytes: 6_000 }],
    total: { inputBytes: 400, outputBytes: 6_000 },
  });
});

test('octets are split at the hour by the time on either side, and none is lost by rounding', async () => {
  await subscribe(2, 'ben');
  await told('ben', 'start', '2026-03-10T08:40:00Z');
  await told('ben', 'interim', '2026-03-10T10:10:00Z', { seconds: 5_400, input: 90, output: 1_000 });
  const { data, total } = await usage(2);
  expect(data).toEqual([
    { from: '2026-03-10T08:00:00Z', inputBytes: 20, outputBytes: 222 },
    { from: '2026-03-10T09:00:00Z', inputBytes: 60, outputBytes: 666 },
    { from: '2026-03-10T10:00:00Z', inputBytes: 10, outputBytes: 112 },
  ]);
  expect(total).toEqual({ inputBytes: 90, outputBytes: 1_000 });
});

test('days are those of the time zone asked for', async () => {
  await subscribe(3, 'cleo');
  await told('cleo', 'start', '2026-03-10T22:30:00Z');
  await told('cleo', 'interim', '2026-03-10T22:40:00Z', { seconds: 600, input: 1, output: 10 });
  await told('cleo', 'interim', '2026-03-10T22:59:00Z', { seconds: 1_740, input: 2, output: 20 });
  await told('cleo', 'interim', '2026-03-10T23:00:00Z', { seconds: 1_800, input: 2, output: 20 });
  await told('cleo', 'interim', '2026-03-10T23:30:00Z', { seconds: 3_600, input: 5, output: 50 });
  const days = await usage(3, { granularity: 'day', timeZone: 'Europe/Berlin' });
  expect(days.data).toEqual([
    { from: '2026-03-09T23:00:00Z', inputBytes: 2, outputBytes: 20 },
    { from: '2026-03-10T23:00:00Z', inputBytes: 3, outputBytes: 30 },
  ]);
  expect((await usage(3, { granularity: 'day' })).data).toHaveLength(1);
});

test('a counter that began anew goes on being counted, gigawords included', async () => {
  await subscribe(4, 'dan');
  await told('dan', 'start', '2026-03-10T08:00:00Z');
  await told('dan', 'interim', '2026-03-10T08:10:00Z', { seconds: 600, input: 4_294_967_396 });
  await told('dan', 'interim', '2026-03-10T08:20:00Z', { seconds: 1_200, input: 50 });
  expect((await usage(4)).total.inputBytes).toBe(4_294_967_446);
});

test('a session first heard of by an Interim-Update counts from when it began', async () => {
  await subscribe(5, 'eve');
  await told('eve', 'interim', '2026-03-10T09:30:00Z', { seconds: 3_600, output: 100 });
  expect((await usage(5)).data).toEqual([
    { from: '2026-03-10T08:00:00Z', inputBytes: 0, outputBytes: 50 },
    { from: '2026-03-10T09:00:00Z', inputBytes: 0, outputBytes: 50 },
  ]);
});

test('others do not see it, and a range that makes no sense is explained', async () => {
  const permissions = ['radius.usage.read'];
  const own = { as: host.reseller({ resellerIds: [id(200)], permissions }) };
  const other = { as: host.reseller({ resellerIds: [id(201)], permissions }) };
  const params = { id: id(1), ...range };
  expect((await host.call('radius.usage.get', params, own)).total.outputBytes).toBe(6_000);
  await expect(host.call('radius.usage.get', params, other)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  for (const wrong of [{ from: range.to, to: range.from }, { timeZone: 'Mars/Olympus' }]) {
    await expect(usage(1, wrong)).rejects.toMatchObject({ code: 'RADIUS_USAGE_RANGE', status: 422 });
  }
});

test('usage goes with its customer to another reseller', async () => {
  const move = { customerId: id(101), resellerId: id(201), fromResellerId: id(200), moves: 1 };
  await host.deliver('customers.customer-moved', move);
  expect(
    await host.rows(`SELECT DISTINCT reseller_id FROM usage_hours WHERE customer_id = '${id(101)}'`),
  ).toEqual([{ reseller_id: id(201) }]);
});
