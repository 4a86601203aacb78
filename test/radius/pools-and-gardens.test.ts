import { once } from 'node:events';
import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ensureProgram, radclient } from '../../plugins/radius/test/radclient.ts';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { freePorts } from '../support/free-ports.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';

const secret = 'testing123';
const count = 50;
let kernel: TestKernel;
let admin: ApiClient;
let gardenPort: number;
const services: { id: string; login: string; password: string }[] = [];

interface Rows<Row> {
  readonly data: Row[];
  readonly page: { readonly total: number };
}

beforeAll(async () => {
  await ensureProgram('radclient', ['freeradius-utils']);
  kernel = await startTestKernel();
  admin = await kernel.login();
  [gardenPort = 0] = await freePorts(1);
  const settings = { garden: { port: gardenPort, host: '127.0.0.1', trustedProxies: ['127.0.0.1'] } };
  expect(await admin.send('PUT', '/plugins/radius/config', { values: settings })).toMatchObject({
    status: 200,
  });
  await admin.post('/radius/nas', { name: 'lab', address: '127.0.0.1', secret, vendor: 'mikrotik' });
  await admin.post('/radius/pools', { name: 'six', cidr: '198.18.7.8/29' });
});

afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
});

const jobsWith = async (status: string) =>
  (await admin.get<Rows<{ id: string }>>(`/provisioning/jobs?filter[status]=${status}&limit=200`)).body;

function logIn({ login, password }: { login: string; password: string }) {
  const attributes = { 'User-Name': login, 'User-Password': password };
  return radclient({ port: kernel.ports.radiusAuth, command: 'auth', secret, attributes });
}

test('of fifty parallel orders of a pool of six, six are active with an address each, and 44 wait for somebody', async () => {
  const price = { amountMinor: 1_000, currency: 'EUR' };
  const speed = { downKbps: 10_000, upKbps: 5_000, pools: ['six'] };
  const tariff = await admin.post<{ id: string }>('/tariffs', {
    name: 'Six',
    type: 'internet',
    price,
    ...speed,
  });
  const customer = await admin.post<{ id: string }>('/customers', { name: 'Many Lines' });
  await Promise.all(
    Array.from({ length: count }, async () => {
      const ordered = await admin.post<{
        service: { id: string };
        credentials: { login: string; password: string };
      }>(`/customers/${customer.body.id}/services/internet`, { tariffId: tariff.body.id });
      expect(ordered.status).toBe(202);
      services.push({ id: ordered.body.service.id, ...ordered.body.credentials });
    }),
  );
  await eventually(
    async () => [(await jobsWith('done')).page.total, (await jobsWith('manual')).page.total],
    ([done, manual]) => done === 6 && manual === count - 6,
    { within: 60_000, what: 'six jobs done and 44 manual' },
  );
  const { data } = await jobsWith('manual');
  for (const job of data) expect(JSON.stringify(job)).toContain('pool exhausted');
  const answers = await Promise.all(services.map(logIn));
  const addresses = answers.flatMap(({ attributes }) =>
    attributes.filter((line) => line.startsWith('Framed-IP-Address')),
  );
  expect(addresses).toHaveLength(6);
  expect(new Set(addresses).size).toBe(6);
  const pools =
    await admin.get<Rows<{ used: number; capacity: number; usedPercent: number }>>('/radius/pools');
  expect(pools.body.data).toMatchObject([{ used: 6, capacity: 6, usedPercent: 100 }]);
});

test('what is given back is given to who waits, once its quarantine is over and his job is retried', async () => {
  const answers = await Promise.all(services.map(async (one) => ({ one, answer: await logIn(one) })));
  const leaving = answers.find(({ answer }) => answer.packet === 'Access-Accept')
    ?.one as (typeof services)[number];
  const { body: pools } = await admin.get<Rows<{ id: string }>>('/radius/pools');
  await admin.send('PATCH', `/radius/pools/${pools.data[0]?.id}`, { quarantineSeconds: 0 });
  await admin.post(`/services/${leaving.id}/cancel`, {});
  await eventually(
    async () => (await jobsWith('done')).page.total,
    (done) => done === 7,
    { within: 60_000, what: 'the cancellation being done' },
  );
  const [waiting] = (await jobsWith('manual')).data;
  expect(await admin.post(`/provisioning/jobs/${waiting?.id}/retry`, {})).toMatchObject({ status: 202 });
  await eventually(
    async () => (await jobsWith('done')).page.total,
    (done) => done === 8,
    { within: 60_000, what: 'the job being done' },
  );
});

test('who is suspended for abuse logs into that garden and reads so; resumed, he has his address and speed again', async () => {
  const answers = await Promise.all(services.map(async (one) => ({ one, answer: await logIn(one) })));
  const { one, answer } = answers.find(
    (each) => each.answer.packet === 'Access-Accept',
  ) as (typeof answers)[number];
  const address =
    answer.attributes.find((line) => line.startsWith('Framed-IP-Address'))?.split(' = ')[1] ?? '';
  const becomes = (status: string) =>
    eventually(
      async () => (await admin.get<{ status: string }>(`/services/${one.id}`)).body.status,
      (now) => now === status,
      { within: 60_000, what: `the service being ${status}` },
    );
  await admin.send('PUT', '/radius/gardens/abuse', { list: 'quarantined', contact: 'Call the abuse desk.' });
  await admin.post(`/services/${one.id}/suspend`, { reason: 'abuse' });
  await becomes('suspended');
  const garden = await logIn(one);
  expect(garden.attributes).toEqual(
    expect.arrayContaining(['Mikrotik-Address-List = "quarantined"', `Framed-IP-Address = ${address}`]),
  );
  const page = await pageFor(address, 511);
  expect(page.language).toBe('de');
  expect(page.body).toContain('etwas daran schadet anderen');
  expect(page.body).toContain('Call the abuse desk.');
  const log = await eventually(
    async () =>
      (
        await admin.get<Rows<{ reason: string }>>(
          `/radius/auth-log?filter[login]=${one.login}&filter[result]=garden`,
        )
      ).body.data,
    ({ length }) => length > 0,
    { within: 60_000, what: 'the login in the log' },
  );
  expect(log[0]?.reason).toBe('The service is suspended for abuse: accepted into the walled garden only.');
  await admin.post(`/services/${one.id}/resume`, {});
  await becomes('active');
  const after = await logIn(one);
  expect(after.attributes).toEqual(
    expect.arrayContaining([`Framed-IP-Address = ${address}`, 'Mikrotik-Rate-Limit = "5M/10M"']),
  );
  await pageFor(address, 200);
});

/** The garden's page for an address with a status; what the page remembers of who is blocked is a second old. */
const pageFor = (address: string, wanted: number) =>
  eventually(
    () => askPage(address),
    ({ status }) => status === wanted,
    { within: 60_000, what: `the page with status ${wanted}`, every: 100 },
  );

/** The garden's page as the network brings it to whoever has an address. */
async function askPage(
  address: string,
): Promise<{ status: number | undefined; language: unknown; body: string }> {
  const headers = { host: 'news.example', 'x-forwarded-for': address, 'accept-language': 'de-DE,en;q=0.5' };
  const sent = request({ port: gardenPort, host: '127.0.0.1', path: '/', headers }).end();
  const [response] = await once(sent, 'response');
  let body = '';
  for await (const chunk of response) body += chunk;
  return { status: response.statusCode, language: response.headers['content-language'], body };
}
