import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Allowance } from '../../plugins/radius/contract/index.ts';
import { ensureProgram, radclient } from '../../plugins/radius/test/radclient.ts';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';

let kernel: TestKernel;
let admin: ApiClient;
let customer: string;
let service: string;

const secret = 'a-shared-secret';
const credentials = { login: 'ana.adler', password: 'a good password' };
const billing = { currency: 'EUR', timezone: 'America/New_York', billCycleDay: 15 };
const speeds = { downKbps: 100_000, upKbps: 50_000 };
const within = { within: 60_000 };

beforeAll(async () => {
  await ensureProgram('radclient', ['freeradius-utils']);
  kernel = await startTestKernel({ mode: 'sandbox' });
  admin = await kernel.login();
  customer = (await admin.post<{ id: string }>('/customers', { name: 'Ana Adler', billing })).body.id;
  await admin.post('/radius/nas', { name: 'Router', address: '127.0.0.1', secret, vendor: 'mikrotik' });
  const tariffId = await tariff('With a quota', {
    ...{ quotaBytes: 1_000_000, whenUsedUp: 'throttle' },
    ...{ throttledDownKbps: 1_000, throttledUpKbps: 500 },
  });
  const order = { tariffId, ...credentials };
  const ordered = await admin.post<{ service: { id: string } }>(
    `/customers/${customer}/services/internet`,
    order,
  );
  service = ordered.body.service.id;
  await becomes(
    'active',
    async () => (await admin.get<{ status: string }>(`/services/${service}`)).body.status,
  );
});

afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
});

async function tariff(name: string, fields: object): Promise<string> {
  const price = { amountMinor: 3_990, currency: 'EUR' };
  const made = await admin.post<{ id: string }>('/tariffs', {
    name,
    type: 'internet',
    price,
    ...speeds,
    ...fields,
  });
  expect(made.status).toBe(201);
  return made.body.id;
}

async function becomes(wanted: unknown, read: () => Promise<unknown>): Promise<void> {
  await eventually(read, (value) => value === wanted, { ...within, what: String(wanted) });
}

async function allowance(): Promise<Allowance> {
  return (await admin.get<Allowance>(`/services/${service}/allowance`)).body;
}

/** The first moment of the next such day of a month, where the customer lives. */
function nextDay(day: number): string {
  const today = Temporal.Now.plainDateISO(billing.timezone);
  const month = today.toPlainYearMonth().add({ months: today.day >= day ? 1 : 0 });
  return month.toPlainDate({ day }).toZonedDateTime(billing.timezone).toInstant().toString();
}

async function rate(): Promise<string | undefined> {
  const attributes = { 'User-Name': credentials.login, 'User-Password': credentials.password };
  const answer = await radclient({ port: kernel.ports.radiusAuth, command: 'auth', secret, attributes });
  return answer.attributes.find((line) => line.startsWith('Mikrotik-Rate-Limit'));
}

test('the quota of an order begins anew on the customer’s bill day, at midnight where the customer lives', async () => {
  await becomes(nextDay(15), async () => (await allowance()).quota?.to);
  expect(await allowance()).toMatchObject({ ...speeds, speedBecause: 'tariff', quota: { usedBytes: 0 } });
});

test('another bill day counts as soon as it is the customer’s', async () => {
  const changed = await admin.send('PATCH', `/customers/${customer}`, {
    billing: { ...billing, billCycleDay: 20 },
  });
  expect(changed.status).toBe(200);
  await becomes(nextDay(20), async () => (await allowance()).quota?.to);
});

test('used up in accounting, the next login is slower, and the timeline tells it; a top-up brings the speed back', async () => {
  expect(await rate()).toBe('Mikrotik-Rate-Limit = "50M/100M"');
  for (const [type, octets] of [
    ['Start', 0],
    ['Interim-Update', 2_000_000],
  ] as const) {
    const attributes = {
      ...{ 'User-Name': credentials.login, 'Acct-Session-Id': 'quota-1', 'NAS-IP-Address': '127.0.0.1' },
      ...{ 'Acct-Status-Type': type, 'Acct-Output-Octets': octets, 'Acct-Session-Time': octets / 10_000 },
    };
    await radclient({ port: kernel.ports.radiusAcct, command: 'acct', secret, attributes });
  }
  await becomes('throttled', async () => (await allowance()).speedBecause);
  await becomes('Mikrotik-Rate-Limit = "500k/1M"', rate);
  const entries = async () => {
    const { body } = await admin.get<{ data: { type: string }[] }>(
      `/customers/${customer}/timeline?limit=200`,
    );
    return body.data.filter(({ type }) => type === 'radius.usage-threshold-reached').length;
  };
  await becomes(3, entries);
  expect((await admin.post(`/services/${service}/top-ups`, { bytes: 9_000_000 })).status).toBe(201);
  await becomes('tariff', async () => (await allowance()).speedBecause);
  await becomes('Mikrotik-Rate-Limit = "50M/100M"', rate);
});

test('a tariff without a quota takes it away; one that makes no sense is refused', async () => {
  const price = { amountMinor: 1, currency: 'EUR' };
  const nonsense = {
    name: 'Nonsense',
    type: 'internet',
    price,
    ...speeds,
    quotaBytes: 5,
    whenUsedUp: 'throttle',
  };
  expect(await admin.post('/tariffs', nonsense)).toMatchObject({ status: 422 });
  const tariffId = await tariff('Without', { downKbps: 200_000 });
  await admin.post(`/services/${service}/change-tariff`, { tariffId, when: 'now' });
  await becomes(undefined, async () => (await allowance()).quota);
  expect(await allowance()).toMatchObject({ downKbps: 200_000, speedBecause: 'tariff' });
});
