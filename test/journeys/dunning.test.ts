import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ensureProgram, radclient } from '../../plugins/radius/test/radclient.ts';
import { type FakeNas, startFakeNas } from '../radius/fake-nas.ts';
import { allPluginsRun } from '../support/all-plugins-run.ts';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';

interface Listed<T> {
  readonly data: T[];
}

let kernel: TestKernel;
let nas: FakeNas;
let admin: ApiClient;
let customer: string;
let service: string;

const secret = 'testing123';
const credentials = { login: 'ana.adler', password: 'a good password' };
const clock = (now: string) => admin.send('PUT', '/sandbox/clock', { now });

beforeAll(async () => {
  await ensureProgram('radclient', ['freeradius-utils']);
  await ensureProgram('freeradius', ['freeradius', 'freeradius-postgresql']);
  nas = await startFakeNas(secret);
  kernel = await startTestKernel({ mode: 'sandbox' });
  admin = await kernel.login();
  await allPluginsRun(admin);
  await clock('2026-10-15T08:00:00Z');
  const router = { name: 'Router', address: '127.0.0.1', secret, vendor: 'mikrotik', coaPort: nas.port };
  await admin.post('/radius/nas', router);
  const vat = { name: 'VAT', ratePercent: '20', inclusive: false, validFrom: '2020-01-01' };
  const taxIds = [(await admin.post<{ id: string }>('/taxes', vat)).body.id];
  const billing = { currency: 'EUR', timezone: 'Europe/Berlin', billCycleDay: 1, taxIds };
  const ana = { name: 'Ana Adler', email: 'ana@adler.example', billing };
  customer = (await admin.post<{ id: string }>('/customers', ana)).body.id;
  const price = { amountMinor: 3000, currency: 'EUR' };
  const tariff = { name: 'Internet 100', type: 'internet', price, downKbps: 100_000, upKbps: 50_000 };
  const { id: tariffId } = (await admin.post<{ id: string }>('/tariffs', tariff)).body;
  const order = await admin.post<{ service: { id: string } }>(`/customers/${customer}/services/internet`, {
    ...{ tariffId, ...credentials },
  });
  expect(order).toMatchObject({ status: 202 });
  service = order.body.service.id;
  const events = async () =>
    (await admin.get<Listed<object>>(`/customers/${customer}/billing-events`)).body.data;
  const what = 'the activation in the books';
  await eventually(events, ({ length }) => length === 1, { within: 60_000, what });
}, 240_000);

afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
  await nas?.stop();
});

const statusOf = async () => (await admin.get<{ status: string }>(`/services/${service}`)).body.status;
const invoices = async () => {
  const path = `/customers/${customer}/invoices?sort=createdAt`;
  return (await admin.get<Listed<{ id: string; status: string; grossMinor: number }>>(path)).body.data;
};
const theCase = async () => {
  const path = `/dunning/cases?filter[customerId]=${customer}&sort=-createdAt`;
  return (await admin.get<Listed<{ id: string; stage: string; status: string }>>(path)).body.data[0];
};
const mails = async () => {
  const path = '/sandbox/messages?filter[template]=billing.reminder&sort=at';
  return (await admin.get<Listed<{ subject: string; text: string }>>(path)).body.data;
};
const timeline = async () => {
  const path = `/customers/${customer}/timeline?limit=200`;
  return (await admin.get<Listed<{ type: string; title: string }>>(path)).body.data;
};

/** Logs in and begins a session, as the router does. */
async function online(session: string): Promise<readonly string[]> {
  const { radiusAuth, radiusAcct } = kernel.ports;
  const { login, password } = credentials;
  const attributes = { 'User-Name': login, 'User-Password': password };
  const answer = await radclient({ port: radiusAuth, command: 'auth', secret, attributes });
  expect(answer.packet).toBe('Access-Accept');
  const start = { 'User-Name': login, 'Acct-Session-Id': session, 'Acct-Status-Type': 'Start' };
  const places = { 'NAS-IP-Address': '127.0.0.1', 'Framed-IP-Address': '100.64.0.7' };
  await radclient({ port: radiusAcct, command: 'acct', secret, attributes: { ...start, ...places } });
  return answer.attributes;
}

/** Pays by a card whose provider calls back later; answers the signed call-back. */
async function payByCard(amountMinor: number) {
  const token = 'tok_pending_then_success';
  const method = await admin.post<{ id: string }>('/payment-methods', { customerId: customer, token });
  const payment = { customerId: customer, amountMinor, currency: 'EUR', method: 'card' };
  const attempt = await admin.post<{ id: string; status: string }>('/payments', {
    ...{ ...payment, paymentMethodId: method.body.id },
  });
  expect(attempt.body.status).toBe('pending');
  const asked = { attemptId: attempt.body.id, tells: 'succeeded' };
  const made = await admin.post<{ path: string; headers: Record<string, string>; body: string }>(
    '/sandbox/payments/webhooks',
    asked,
  );
  const { path, headers, body } = made.body;
  return () => fetch(`${kernel.baseUrl}${path}`, { method: 'POST', headers, body });
}

test('an order of 15 October is billed 16.45 + 3.29 = 19.74, which is paid, and November 36.00, which is not', async () => {
  expect(await online('chain-1')).toContain('Mikrotik-Rate-Limit = "50M/100M"');
  await clock('2026-10-16T03:30:00Z');
  expect(await invoices()).toMatchObject([{ grossMinor: 1974 }]);
  const payment = { customerId: customer, amountMinor: 1974, currency: 'EUR', method: 'transfer' };
  expect((await admin.post('/payments', payment)).status).toBe(201);
  await clock('2026-11-01T03:30:00Z');
  expect(await invoices()).toMatchObject([{ status: 'paid' }, { status: 'issued', grossMinor: 3600 }]);
});

test('it is reminded of three days before and on the due date, and nobody is blocked before Monday at 09:00', async () => {
  for (const day of ['12', '13', '15']) await clock(`2026-11-${day}T07:00:00Z`);
  expect((await mails()).map(({ subject }) => subject)).toEqual([
    'Invoice INV-000002 is due on 2026-11-15',
    'Invoice INV-000002 is due today',
  ]);
  await clock('2026-11-16T07:59:00Z');
  expect(await statusOf()).toBe('active');
  expect(await theCase()).toMatchObject({
    stage: 'overdue',
    nextStep: 'block',
    nextAt: '2026-11-16T08:00:00.000Z',
  });
});

test('on Monday at 09:00 the block reaches the session by CoA, and the next login is let into the garden', async () => {
  await clock('2026-11-16T08:00:00Z');
  expect(await statusOf()).toBe('suspended');
  expect(await theCase()).toMatchObject({ stage: 'blocked' });
  const received = await eventually(nas.received, (told) => told.includes('garden'), {
    ...{ within: 60_000, what: 'the CoA' },
  });
  for (const line of ['CoA-Request', 'Acct-Session-Id = "chain-1"', 'Mikrotik-Rate-Limit = "256k/256k"'])
    expect(received).toContain(line);
  expect(await online('chain-2')).toContainEqual(expect.stringMatching(/^Mikrotik-Address-List = "garden/));
});

test('five call-backs of one payment at once are one payment and one resumption', async () => {
  const callBack = await payByCard(3600);
  const answers = await Promise.all([1, 2, 3, 4, 5].map(callBack));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  await eventually(statusOf, (status) => status === 'active', { within: 60_000, what: 'the resumption' });
  await eventually(nas.received, (told) => told.includes('Disconnect-Request'), {
    ...{ within: 60_000, what: 'the Disconnect' },
  });
  expect(await online('chain-3')).toContain('Mikrotik-Rate-Limit = "50M/100M"');
  expect((await invoices()).map(({ status }) => status)).toEqual(['paid', 'paid']);
  await clock('2026-11-30T08:00:00Z');
  expect(await theCase()).toMatchObject({ status: 'closed', stage: 'current' });
  expect(await statusOf()).toBe('active');
  expect(
    (await admin.get<{ balanceMinor: number }>(`/customers/${customer}/balance`)).body.balanceMinor,
  ).toBe(0);
});

test('the timeline has every link, each once, and the books are what follows from the events', async () => {
  // One change of the session that was blocked, and the end of both that were open when it was freed.
  const wanted = {
    ...{ 'billing.invoice-issued': 2, 'billing.payment-received': 2, 'billing.invoice-paid': 2 },
    ...{ 'billing.reminder-sent': 2, 'billing.customer-blocked': 1, 'billing.customer-unblocked': 1 },
    ...{ 'subscriptions.service-activated': 1, 'subscriptions.service-suspended': 1 },
    ...{ 'subscriptions.service-resumed': 1, 'radius.coa-acknowledged': 3 },
  };
  const count = async () => {
    const counted = Map.groupBy(await timeline(), ({ type }) => type);
    return Object.fromEntries(Object.keys(wanted).map((type) => [type, counted.get(type)?.length ?? 0]));
  };
  const isWhole = (now: object) => JSON.stringify(now) === JSON.stringify(wanted);
  await eventually(count, isWhole, { within: 60_000, what: 'every link in the timeline' });
  const { body } = await admin.post<{ differences: object[] }>('/billing/verify', {});
  expect(body.differences).toEqual([]);
});
