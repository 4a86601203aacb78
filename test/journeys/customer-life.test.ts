import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ensureProgram, radclient } from '../../plugins/radius/test/radclient.ts';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';

interface Listed<T> {
  readonly data: T[];
}

interface Exported {
  readonly plugins: Plugins;
}

type Plugins = Readonly<Record<string, Readonly<Record<string, readonly object[]>>>>;

let kernel: TestKernel;
let admin: ApiClient;
let customer: string;

const secret = 'a-shared-secret';
const credentials = { login: 'ana.adler', password: 'a good password' };
const email = 'ana@adler.example';
const framedIp = '198.51.100.77';

beforeAll(async () => {
  await ensureProgram('radclient', ['freeradius-utils']);
  kernel = await startTestKernel({ mode: 'sandbox' });
  admin = await kernel.login();
  const created = await admin.post<{ id: string }>('/customers', {
    name: 'Ana Adler-Müller',
    email,
    phone: '+49 30 5550 123',
  });
  customer = created.body.id;
  const tariff = await admin.post<{ id: string }>('/tariffs', {
    ...{ name: 'Internet 100/50', type: 'internet', price: { amountMinor: 3990, currency: 'EUR' } },
    ...{ downKbps: 100_000, upKbps: 50_000 },
  });
  await admin.post('/radius/nas', { name: 'Router', address: '127.0.0.1', secret, vendor: 'mikrotik' });
  await admin.post(`/customers/${customer}/users`, { email, name: 'Ana Adler' });
  const order = { tariffId: tariff.body.id, ...credentials };
  await admin.post(`/customers/${customer}/services/internet`, order);
  await eventually(
    async () => (await admin.get<Listed<{ status: string }>>(`/customers/${customer}/services`)).body.data[0],
    (service) => service?.status === 'active',
    { within: 60_000, what: 'the service being active' },
  );
  await online();
});

afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
});

/** Logs in, moves something and hangs up. */
async function online(): Promise<void> {
  const { radiusAuth, radiusAcct } = kernel.ports;
  const attributes = { 'User-Name': credentials.login, 'User-Password': credentials.password };
  const answer = await radclient({ port: radiusAuth, command: 'auth', secret, attributes });
  expect(answer.packet).toBe('Access-Accept');
  for (const [type, time] of [
    ['Start', 0],
    ['Stop', 60],
  ] as const)
    await radclient({
      ...{ port: radiusAcct, command: 'acct', secret },
      attributes: {
        ...{ 'User-Name': credentials.login, 'Acct-Session-Id': 'journey-1', 'NAS-IP-Address': '127.0.0.1' },
        ...{ 'Acct-Status-Type': type, 'Acct-Session-Time': String(time), 'Framed-IP-Address': framedIp },
        ...{ 'Acct-Input-Octets': String(time * 1_000), 'Acct-Output-Octets': String(time * 9_000) },
      },
    });
}

const personalData = async () =>
  (await admin.post<Exported>(`/customers/${customer}/personal-data`)).body.plugins;

/** Log, usage and audit are written a moment after what they tell of, and the mail and the job end by themselves. */
const isAllThere = ({ radius, audit, comms, provisioning }: Plugins) =>
  [radius?.logins, radius?.usageHours, audit?.auditEntries].every((rows) => (rows?.length ?? 0) > 0) &&
  [comms?.messages?.[0], provisioning?.jobs?.[0]].every((row) =>
    ['sent', 'done'].includes((row as { status?: string } | undefined)?.status ?? ''),
  );

test('the timeline has what every part did, in words', async () => {
  const wanted = [
    'customers.customer-created',
    'identity.user-created',
    'comms.message-sent',
    'provisioning.job-status-changed',
    'radius.subscriber-applied',
    'subscriptions.service-activated',
  ];
  const { data } = await eventually(
    async () =>
      (
        await admin.get<Listed<{ type: string; title: string; at: string; ref: object }>>(
          `/customers/${customer}/timeline?limit=200`,
        )
      ).body,
    ({ data }) => wanted.every((type) => data.some((entry) => entry.type === type)),
    { within: 60_000, what: `a timeline with ${wanted.join(', ')}` },
  );
  for (const { type, title } of data)
    expect([type, title]).toEqual([type, expect.stringMatching(/^\w+ .* /)]);
  const titles = data.map(({ title }) => title);
  expect(titles).toContain('A service works on the network: internet, active');
  expect(titles).toContain('A message was sent to the customer: identity.invitation');
  expect(titles).toContain('A provisioning job has another status: internet, activate, done');
});

test('customer, service and user are found by words, however they are written', async () => {
  const found = async (route: string, q: string) =>
    (await admin.get<Listed<{ id: string }>>(`${route}?q=${encodeURIComponent(q)}`)).body.data.length;
  for (const q of ['mueller ANA', 'müll', '030 5550123', 'adler.example', 'ana@adl'])
    expect([q, await found('/customers', q)]).toEqual([q, 1]);
  expect(await found('/services', 'ANA.ad')).toBe(1);
  expect(await found('/services', 'adler')).toBe(1);
  expect(await found('/users', 'ana')).toBe(1);
  expect(await found('/customers', 'nobody')).toBe(0);
});

test('what is held of the customer comes from every part, without passwords', async () => {
  const plugins = await eventually(personalData, isAllThere, { within: 60_000, what: 'data of every part' });
  expect(plugins).toMatchObject({
    customers: { customer: { name: 'Ana Adler-Müller' } },
    internet: { internetServices: [{ login: credentials.login }] },
    subscriptions: { services: [{ login: credentials.login, status: 'active' }] },
    radius: {
      sessions: [{ login: credentials.login, framedIp, inputBytes: 60_000, outputBytes: 540_000 }],
      logins: [{ login: credentials.login, result: 'accept' }],
      subscribers: [{ login: credentials.login, state: 'active' }],
    },
    provisioning: { jobs: [{ action: 'activate', status: 'done', desired: { login: credentials.login } }] },
    comms: { messages: [{ recipient: email, template: 'identity.invitation', status: 'sent' }] },
    identity: { users: [{ email, name: 'Ana Adler' }] },
  });
  expect(Object.keys(plugins)).toEqual(expect.arrayContaining(['voice', 'webhooks', 'api-keys']));
  expect(JSON.stringify(plugins)).not.toContain(credentials.password);
});

test('closed by force and erased, nobody is known by what is left, and it is said what that is and why', async () => {
  expect((await admin.send('DELETE', `/customers/${customer}`)).status).toBe(409);
  expect((await admin.send('DELETE', `/customers/${customer}?force=true`)).status).toBe(200);
  const asked = await admin.post(`/customers/${customer}/erase`, { reason: 'Asked for by letter' });
  expect(asked.status).toBe(202);
  const erasure = await eventually(
    async () =>
      (
        await admin.get<{ status: string; kept: { plugin: string; what: string; why: string }[] }>(
          `/customers/${customer}/erasure`,
        )
      ).body,
    ({ status }) => status === 'done',
    { within: 90_000, what: 'all plugins having erased the customer' },
  );
  expect(erasure.kept.map(({ plugin }) => plugin)).toEqual(
    expect.arrayContaining(['audit', 'provisioning', 'radius', 'subscriptions']),
  );
  for (const { why } of erasure.kept) expect(why.length).toBeGreaterThan(20);
  const { audit: _, ...plugins } = await personalData();
  expect(JSON.stringify(plugins)).not.toMatch(/adler|Müller|5550|198\.51/i);
  expect(plugins).toMatchObject({
    subscriptions: { services: [{ status: 'cancelled' }] },
    radius: { sessions: [], logins: [], usageHours: [] },
    provisioning: { jobs: expect.arrayContaining([expect.objectContaining({ desired: {} })]) },
    ...{ comms: { messages: [], capturedMessages: [] }, identity: { users: [], sessions: [] } },
  });
  const { body } = await admin.get<Listed<object>>('/customers?q=adler');
  expect(body.data).toEqual([]);
});
