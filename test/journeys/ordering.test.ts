import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ensureProgram, radclient } from '../../plugins/radius/test/radclient.ts';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';

interface Problem {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors?: { path: string; message: string }[];
}

interface Ordered {
  readonly service: { readonly id: string; readonly status: string };
  readonly job: { readonly id: string; readonly status: string };
}

interface Page<T> {
  readonly data: T[];
  readonly page: { readonly total: number; readonly nextCursor: string | null };
}

let kernel: TestKernel;
let admin: ApiClient;
let customer: string;
let tariff: string;

const secret = 'a-shared-secret';
const credentials = { login: 'ana.adler', password: 'a good password' };

beforeAll(async () => {
  await ensureProgram('radclient', ['freeradius-utils']);
  kernel = await startTestKernel();
  admin = await kernel.login();
  customer = (await admin.post<{ id: string }>('/customers', { name: 'Ana Adler' })).body.id;
  const speed = {
    type: 'internet',
    price: { amountMinor: 3990, currency: 'EUR' },
    downKbps: 100_000,
    upKbps: 50_000,
  };
  tariff = (await admin.post<{ id: string }>('/tariffs', { name: 'Internet 100/50', ...speed })).body.id;
  await admin.post('/radius/nas', { name: 'Router', address: '127.0.0.1', secret, vendor: 'mikrotik' });
});

afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
});

const order = <T = Ordered>(body: object, id = customer) =>
  admin.post<T>(`/customers/${id}/services/internet`, body);
const jobs = async () => (await admin.get<Page<{ id: string }>>('/provisioning/jobs')).body.page.total;
const service = async (id: string) => (await admin.get<{ status: string }>(`/services/${id}`)).body;
const becomes = (id: string, status: string) =>
  eventually(
    () => service(id),
    (now) => now.status === status,
    { within: 60_000, what: `the service being ${status}` },
  );
const logIn = (password = credentials.password) =>
  radclient({
    port: kernel.ports.radiusAuth,
    command: 'auth',
    secret,
    attributes: { 'User-Name': credentials.login, 'User-Password': password },
  });

describe('ordering Internet access', () => {
  test('a customer alone makes no job and can log in nowhere', async () => {
    expect(await jobs()).toBe(0);
    expect((await admin.get<Page<object>>(`/customers/${customer}/services`)).body.data).toEqual([]);
    expect((await logIn()).packet).toBe('Access-Reject');
  });

  test('without a tariff, with an unknown one or for an unknown customer nothing is ordered', async () => {
    expect((await order<Problem>({})).body.errors).toEqual([{ path: '/tariffId', message: 'is required' }]);
    const unknown = await order<Problem>({ tariffId: customer });
    expect(unknown.status).toBe(422);
    expect(unknown.body.errors?.[0]?.path).toBe('/tariffId');
    expect((await order<Problem>({ tariffId: tariff }, tariff)).status).toBe(404);
    expect(await jobs()).toBe(0);
  });

  test('without the permission it is 403', async () => {
    await admin.post('/roles', { name: 'reader', permissions: ['customers.customer.read'] });
    const ben = { email: 'ben@test.example', password: 'a long password' };
    await admin.post('/users', { ...ben, name: 'Ben', kind: 'staff', roles: ['reader'] });
    const reader = await kernel.login(ben);
    const refused = await reader.post<Problem>(`/customers/${customer}/services/internet`, {
      tariffId: tariff,
    });
    expect(refused.body).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  });

  test('twenty orders of one login at once: one is accepted, nineteen are told it is taken', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => order<Problem & Ordered>({ tariffId: tariff, ...credentials })),
    );
    const accepted = answers.filter(({ status }) => status === 202);
    expect(accepted).toHaveLength(1);
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused).toHaveLength(19);
    expect(refused[0]?.body).toMatchObject({ code: 'INTERNET_LOGIN_TAKEN' });
    expect(refused[0]?.body.detail).toContain(credentials.login);
    await becomes(accepted[0]?.body.service.id as string, 'active');
    expect(await jobs()).toBe(1);
  });
});

describe('the life of a service', () => {
  let id: string;

  beforeAll(async () => {
    const { body } = await admin.get<Page<{ id: string }>>(`/customers/${customer}/services`);
    id = body.data[0]?.id as string;
  });

  test('active: the login works at the tariff’s speed', async () => {
    const answer = await logIn();
    expect(answer.packet).toBe('Access-Accept');
    expect(answer.attributes).toContain('Mikrotik-Rate-Limit = "50M/100M"');
  });

  test('suspended: the login works into the walled garden, and the reason is kept', async () => {
    expect((await admin.post(`/services/${id}/suspend`, { reason: 'because' })).status).toBe(422);
    expect((await admin.post(`/services/${id}/suspend`, { reason: 'non_payment' })).status).toBe(202);
    expect(await becomes(id, 'suspended')).toMatchObject({ suspensionReason: 'non_payment' });
    const answer = await logIn();
    expect(answer.packet).toBe('Access-Accept');
    expect(answer.attributes.join()).toContain('Mikrotik-Address-List');
    expect(answer.attributes).not.toContain('Mikrotik-Rate-Limit = "50M/100M"');
  });

  test('resumed: the speed is back', async () => {
    expect((await admin.post(`/services/${id}/resume`)).status).toBe(202);
    await becomes(id, 'active');
    expect((await logIn()).attributes).toContain('Mikrotik-Rate-Limit = "50M/100M"');
  });

  test('cancelled: the login is rejected, and the auth log says why in words, without the password', async () => {
    expect((await admin.post(`/services/${id}/cancel`)).status).toBe(202);
    await becomes(id, 'cancelled');
    expect((await logIn()).packet).toBe('Access-Reject');
    const log = await eventually(
      async () =>
        (
          await admin.get<Page<{ result: string; reason: string }>>(
            `/radius/auth-log?filter[login]=${credentials.login}`,
          )
        ).body,
      ({ data }) => data[0]?.result === 'reject',
      { within: 60_000, what: 'the line in the auth log' },
    );
    expect(log.data[0]?.reason.length).toBeGreaterThan(5);
    expect(JSON.stringify(log)).not.toContain(credentials.password);
    expect((await admin.post<Problem>(`/services/${id}/resume`)).status).toBe(409);
  });

  test('while radius is disabled a new order waits, nothing else is held up, and it is done when radius is back', async () => {
    await admin.post('/plugins/radius/disable');
    const { status, body } = await order({ tariffId: tariff, login: 'ben.weber' });
    expect(status).toBe(202);
    await eventually(
      async () => (await admin.get<{ status: string }>(`/provisioning/jobs/${body.job.id}`)).body.status,
      (job) => job === 'retrying',
      { within: 60_000, what: 'the job waiting for its next try' },
    );
    expect((await admin.post('/customers', { name: 'Chloé' })).status).toBe(201);
    await admin.post('/plugins/radius/enable');
    // Its own next try may be sooner, and then there is nothing left to try again.
    expect([202, 409]).toContain((await admin.post(`/provisioning/jobs/${body.job.id}/retry`)).status);
    await becomes(body.service.id, 'active');
  });
});
