import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { DesiredState, Quota, UsagePlan } from '../contract/index.ts';

const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const service = id(1);
const calendar = { timeZone: 'Europe/Berlin', billCycleDay: 5 };
const speeds = { downKbps: 100_000, upKbps: 50_000 };
const quota: Quota = {
  bytes: 1_000_000,
  period: 'billing-period',
  counts: 'both',
  whenUsedUp: 'throttle',
  throttle: { downKbps: 1_000, upKbps: 500 },
  rollOver: false,
};
let host: TestHost;
let version = 0;
let told = 0;

beforeEach(async () => {
  host = await createTestHost({ directory: new URL('..', import.meta.url), now: '2026-03-20T12:00:00Z' });
  version = 0;
  told = 0;
});
afterEach(() => host.close());

async function apply(desired: Partial<DesiredState>): Promise<void> {
  version += 1;
  const ids = { serviceId: service, customerId: id(101), resellerId: id(201) };
  const whole = { state: 'active', login: 'ada', password: 'geheim', ...speeds, ...desired } as const;
  await host.call('radius.subscribers.apply', {
    ...ids,
    jobId: id(900 + version),
    desiredVersion: version,
    desired: whole,
  });
}

const sell = (plan: UsagePlan) => apply({ usage: plan, calendar });

/** The session of the subscriber has moved so much in all, as its NAS tells. */
async function moved(bytes: number): Promise<void> {
  const at = Temporal.Now.instant().add({ seconds: told });
  told += 1;
  const record = {
    ...{ kind: told === 1 ? 'start' : 'interim', session_id: 'a', unique_id: 'a', login: 'ada' },
    ...{
      nas_address: '192.0.2.1',
      nas_id: id(700),
      at: at.toString(),
      seconds: told * 60,
      input: 0,
      output: bytes,
    },
  };
  await host.rows('SELECT account_records($1)', [JSON.stringify([record])]);
}

/** Online, and nothing moved yet. */
const online = () => moved(0);
const settle = () => host.tick('radius.settle-usage');
const allowance = () => host.call('radius.allowances.get', { id: service });
const group = async () =>
  (await host.rows<{ groupname: string }>(`SELECT groupname FROM radusergroup WHERE username = 'ada'`))[0]
    ?.groupname;
const requests = () =>
  host.rows<{ kind: string; reason: string }>(
    'SELECT kind, reason FROM coa_requests ORDER BY created_at, id',
  );
const thresholds = () =>
  host.published.flatMap(({ name, data }) =>
    name === 'radius.usage-threshold-reached' ? [(data as { threshold: number }).threshold] : [],
  );

test('each threshold is told once, and at 100 % the speed is lowered: in the tables and by CoA', async () => {
  await sell({ quota });
  await online();
  await moved(799_999);
  await settle();
  expect(thresholds()).toEqual([]);
  await moved(850_000);
  await settle();
  await settle();
  expect(thresholds()).toEqual([80]);
  await moved(1_000_000);
  await settle();
  expect(thresholds()).toEqual([80, 90, 100]);
  expect(await group()).toBe('internet-1000-500');
  expect(await requests()).toEqual([{ kind: 'coa', reason: 'throttled' }]);
  expect(await allowance()).toMatchObject({
    downKbps: 1_000,
    upKbps: 500,
    speedBecause: 'throttled',
    quota: {
      usedBytes: 1_000_000,
      limitBytes: 1_000_000,
      usedPercent: 100,
      usedUp: true,
      to: '2026-04-04T22:00:00Z',
    },
  });
  expect(host.published.find(({ name }) => name === 'radius.usage-threshold-reached')?.data).toEqual({
    ...{ serviceId: service, customerId: id(101), resellerId: id(201), threshold: 80 },
    ...{ usedBytes: 850_000, limitBytes: 1_000_000, whenUsedUp: 'throttle' },
    ...{ periodFrom: '2026-03-04T23:00:00Z', periodTo: '2026-04-04T22:00:00Z' },
  });
});

test('a top-up gives the speed back, and the thresholds count anew of what is more now', async () => {
  await sell({ quota });
  await online();
  await moved(1_000_000);
  await settle();
  await host.call('radius.top-ups.create', { id: service, bytes: 1_000_000, reason: 'asked for by phone' });
  await settle();
  expect(await group()).toBe('internet-100000-50000');
  expect((await requests()).at(-1)).toEqual({ kind: 'coa', reason: 'tariff-speed' });
  expect((await allowance()).quota).toMatchObject({ usedPercent: 50, toppedUpBytes: 1_000_000 });
  await moved(1_700_000);
  await settle();
  expect(thresholds()).toEqual([80, 90, 100, 80]);
  expect((await host.call('radius.top-ups.list', { id: service })).data).toMatchObject([
    { bytes: 1_000_000, validity: 'period', reason: 'asked for by phone' },
  ]);
});

test('one key is one top-up, however often it is sent', async () => {
  await sell({ quota });
  const add = () => host.call('radius.top-ups.create', { id: service, bytes: 5 }, { idempotencyKey: 'k1' });
  expect(await add()).toEqual(await add());
  expect((await allowance()).quota?.limitBytes).toBe(1_000_005);
});

test('a reset by hand: what was used does not count, the period ends as before, and the speed is back', async () => {
  await sell({ quota });
  await online();
  await moved(1_200_000);
  await settle();
  const shown = await host.call('radius.usage.reset', { id: service, reason: 'outage' });
  expect(shown.quota).toMatchObject({ usedBytes: 0, to: '2026-04-04T22:00:00Z' });
  await settle();
  expect(await group()).toBe('internet-100000-50000');
  await moved(1_500_000);
  await settle();
  expect((await allowance()).quota).toMatchObject({ usedBytes: 300_000, usedUp: false });
  expect(host.audited.at(-1)).toMatchObject({ action: 'radius.usage.reset' });
});

test('on the bill day at local midnight it begins anew, with the speed of the tariff', async () => {
  await sell({ quota });
  await online();
  await moved(1_200_000);
  await settle();
  await host.clock.set('2026-04-04T21:59:59Z');
  expect(await group()).toBe('internet-1000-500');
  await host.clock.set('2026-04-04T22:00:00Z');
  expect(await group()).toBe('internet-100000-50000');
  expect((await allowance()).quota).toMatchObject({
    usedBytes: 0,
    from: '2026-04-04T22:00:00Z',
    to: '2026-05-04T22:00:00Z',
  });
  const { periods } = await host.call('radius.usage.get', {
    ...{ id: service, granularity: 'period', from: '2026-03-10T00:00:00Z', to: '2026-04-20T00:00:00Z' },
  });
  expect(periods).toEqual([
    {
      ...{ from: '2026-03-04T23:00:00Z', to: '2026-04-04T22:00:00Z', running: false },
      ...{ quotaBytes: 1_000_000, limitBytes: 1_000_000, usedBytes: 1_200_000 },
    },
    {
      ...{ from: '2026-04-04T22:00:00Z', to: '2026-05-04T22:00:00Z', running: true },
      ...{ quotaBytes: 1_000_000, limitBytes: 1_000_000, usedBytes: 0 },
    },
  ]);
});

test('three hours after its end a period is told, with what was moved beyond it and what that costs', async () => {
  const overPrice = { amountMinor: 50, currency: 'EUR' };
  await sell({ quota: { ...quota, whenUsedUp: 'charge', overPrice } });
  await online();
  await moved(1_200_000);
  await settle();
  expect(await group()).toBe('internet-100000-50000');
  await host.clock.set('2026-04-05T00:59:00Z');
  const closed = () => host.published.filter(({ name }) => name === 'radius.usage-period-closed');
  expect(closed()).toEqual([]);
  await host.clock.set('2026-04-05T01:00:00Z');
  await settle();
  expect(closed().map(({ data }) => data)).toEqual([
    {
      ...{ serviceId: service, customerId: id(101), resellerId: id(201), whenUsedUp: 'charge' },
      ...{ from: '2026-03-04T23:00:00Z', to: '2026-04-04T22:00:00Z' },
      ...{ quotaBytes: 1_000_000, limitBytes: 1_000_000, usedBytes: 1_200_000, overBytes: 200_000 },
      overPrice,
    },
  ]);
});

test('what is left rolls over for one period; periods nobody looked at are closed one by one', async () => {
  await sell({ quota: { ...quota, rollOver: true } });
  await online();
  await moved(300_000);
  await settle();
  await host.clock.set('2026-04-10T00:00:00Z');
  expect((await allowance()).quota).toMatchObject({ rolledOverBytes: 700_000, limitBytes: 1_700_000 });
  await host.clock.set('2026-07-10T00:00:00Z');
  expect((await allowance()).quota).toMatchObject({
    rolledOverBytes: 1_000_000,
    from: '2026-07-04T22:00:00Z',
  });
  const periods = await host.rows('SELECT 1 FROM usage_periods');
  expect(periods).toHaveLength(4);
});

test('a quota that blocks leads into the garden, and out of it by a new login', async () => {
  await sell({ quota: { ...quota, whenUsedUp: 'block' } });
  await online();
  await moved(1_000_001);
  await settle();
  expect(await group()).toMatch(/^garden/);
  expect((await allowance()).speedBecause).toBe('blocked');
  await host.call('radius.top-ups.create', { id: service, bytes: 10 });
  await settle();
  expect(await group()).toBe('internet-100000-50000');
  expect((await requests()).at(-1)?.kind).toBe('disconnect');
});

test('speeds of the hour come and go by CoA at the hour, in the time zone of the customer', async () => {
  await sell({ speedHours: [{ from: 22, to: 6, downKbps: 200_000, upKbps: 100_000 }] });
  await online();
  await host.clock.set('2026-03-20T20:59:00Z');
  expect(await group()).toBe('internet-100000-50000');
  await host.clock.set('2026-03-20T21:00:00Z');
  expect(await group()).toBe('internet-200000-100000');
  expect(await requests()).toEqual([{ kind: 'coa', reason: 'time-of-day' }]);
  expect(await allowance()).toEqual({
    ...{ serviceId: service, downKbps: 200_000, upKbps: 100_000 },
    ...{ speedBecause: 'time-of-day', speedUntil: '2026-03-21T05:00:00Z' },
  });
  await host.clock.set('2026-03-21T05:00:00Z');
  expect(await group()).toBe('internet-100000-50000');
});

test('a suspended service stays in the garden whatever is used, and comes back throttled', async () => {
  await sell({ quota });
  await online();
  await moved(1_000_000);
  await settle();
  await apply({ state: 'suspended' });
  await settle();
  expect(await group()).toMatch(/^garden/);
  expect((await allowance()).speedBecause).toBe('suspended');
  await apply({ state: 'active' });
  expect(await group()).toBe('internet-1000-500');
});

test('another tariff counts at once: its greater quota gives the speed back by CoA, no quota at all too', async () => {
  await sell({ quota });
  await online();
  await moved(1_000_000);
  await settle();
  await sell({ quota: { ...quota, bytes: 10_000_000 } });
  await settle();
  expect(await group()).toBe('internet-100000-50000');
  expect((await requests()).at(-1)?.reason).toBe('tariff-speed');
  await apply({ usage: null });
  expect((await allowance()).quota).toBeUndefined();
});

test('without a word about volume everything stays; what was moved before there was a quota does not count', async () => {
  await apply({ calendar });
  await online();
  await moved(5_000_000);
  await sell({ quota });
  await settle();
  expect((await allowance()).quota).toMatchObject({ usedBytes: 0 });
  await apply({ downKbps: 50_000 });
  expect((await allowance()).quota?.quotaBytes).toBe(1_000_000);
});

test('where an order does not say so, customers is asked whose midnight counts, and again when it is another one', async () => {
  let billing = { timezone: 'Asia/Kolkata', billCycleDay: 20 };
  await using asking = await createTestHost({
    ...{ directory: new URL('..', import.meta.url), now: '2026-03-20T12:00:00Z' },
    answers: { 'customers.get': ({ id: customerId }) => ({ id: customerId, billing }) as never },
  });
  const ids = {
    serviceId: service,
    customerId: id(101),
    resellerId: id(201),
    jobId: id(900),
    desiredVersion: 1,
  };
  const desired = { state: 'active', login: 'ada', password: 'geheim', ...speeds, usage: { quota } } as const;
  await asking.call('radius.subscribers.apply', { ...ids, desired });
  const end = async () => (await asking.call('radius.allowances.get', { id: service })).quota?.to;
  expect(await end()).toBe('2026-04-01T00:00:00Z');
  await asking.runJobs();
  expect(await end()).toBe('2026-04-19T18:30:00Z');
  billing = { timezone: 'Asia/Kolkata', billCycleDay: 25 };
  const changed = { customerId: id(101), resellerId: id(201) };
  await asking.deliver('customers.customer-changed', { ...changed, fields: ['name'] });
  await asking.runJobs();
  expect(await end()).toBe('2026-04-19T18:30:00Z');
  await asking.deliver('customers.customer-changed', { ...changed, fields: ['billing'] });
  await asking.runJobs();
  expect(await end()).toBe('2026-03-24T18:30:00Z');
});

test('a service without a quota cannot be topped up, and others see nothing of it', async () => {
  await apply({});
  await expect(host.call('radius.top-ups.create', { id: service, bytes: 1 })).rejects.toMatchObject({
    code: 'RADIUS_NO_QUOTA',
  });
  const other = { as: host.reseller({ resellerIds: [id(202)], permissions: ['radius.usage.read'] }) };
  for (const read of ['radius.allowances.get', 'radius.top-ups.list'] as const) {
    await expect(host.call(read, { id: service }, other)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }
  const own = { as: host.customer({ customerId: id(101), permissions: ['radius.usage.read'] }) };
  expect(await host.call('radius.allowances.get', { id: service }, own)).toMatchObject(speeds);
});
