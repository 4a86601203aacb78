import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { ensureProgram } from '../../plugins/radius/test/radclient.ts';
import { freeUdpPort } from '../../plugins/radius/test/radius-fixture.ts';
import { allPluginsRun } from '../support/all-plugins-run.ts';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { runIsp } from '../support/run-isp.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';
import { type KamailioProcess, startKamailio } from './kamailio-process.ts';
import { busyPhone, invite, register, type SipPhone } from './sip-client.ts';

interface Ordered {
  readonly service: { readonly id: string; readonly numbers: string[] };
  readonly credentials: Omit<SipPhone, 'port'>;
}

let kernel: TestKernel;
let admin: ApiClient;
let kamailio: KamailioProcess;
let directory: string;
let port: number;
let service: Ordered['service'];
let phone: SipPhone;
const ends: (() => Promise<void>)[] = [];

const rate = { prefix: '', perMinute: '0.03', connect: '0.05', firstSeconds: 60, stepSeconds: 30 };

beforeAll(async () => {
  await ensureProgram('kamailio', ['kamailio', 'kamailio-postgres-modules']);
  directory = await mkdtemp(join(tmpdir(), 'isp-kamailio-'));
  port = await freeUdpPort();
  kernel = await startTestKernel();
  admin = await kernel.login();
  await allPluginsRun(admin);
  await runIsp(['voice', 'kamailio-config', directory, '--host', '127.0.0.1', '--port', String(port)], {
    ISP_DATA_DIR: kernel.dataDirectory,
  });
  const { databaseUrl } = await kernel.runtime();
  kamailio = await startKamailio(directory, { databaseUrl, port });
  const { credentials, service: ordered } = await order();
  service = ordered;
  phone = { ...credentials, port };
  await becomes('active');
}, 240_000);

afterAll(async () => {
  for (const end of ends) await end();
  await kamailio?.[Symbol.asyncDispose]();
  await kernel?.[Symbol.asyncDispose]();
  if (directory) await rm(directory, { recursive: true, force: true });
});

async function order(): Promise<Ordered> {
  const price = { amountMinor: 990, currency: 'EUR' };
  const voice = { name: 'Voice', type: 'voice', price, rates: [rate] };
  const { id: tariffId } = (await admin.post<{ id: string }>('/tariffs', voice)).body;
  const { id } = (await admin.post<{ id: string }>('/customers', { name: 'Ana Adler' })).body;
  await admin.post('/voice/numbers', { from: '493012345600', to: '493012345601' });
  const ordered = await admin.post<Ordered>(`/customers/${id}/services/voice`, { tariffId });
  expect(ordered).toMatchObject({ status: 202 });
  return ordered.body;
}

async function becomes(status: string, id = service.id): Promise<void> {
  const now = async () => (await admin.get<{ status: string }>(`/services/${id}`)).body.status;
  await eventually(now, (one) => one === status, { within: 60_000, what: `the service being ${status}` });
}

describe('a real Kamailio', () => {
  test('accepts the account of an active service, and nobody else', async () => {
    expect(await register(phone)).toBe(200);
    expect(await register({ ...phone, password: 'wrong' })).toBe(401);
    expect(await register({ ...phone, username: 'nobody' })).toBe(401);
    expect(await register({ ...phone, realm: 'elsewhere.example' })).toBe(401);
    expect(await register({ ...phone, username: `${phone.username}'or'1'='1` })).toBe(401);
  });

  test('lets it call; a number that is not ours is not found without a trunk', async () => {
    expect(await invite(phone, '33123456789')).toBe(404);
    expect(await invite({ ...phone, password: 'wrong' }, '33123456789')).toBe(407);
  });

  test('connects a call to the account that has the number, and tells it the caller’s', async () => {
    const { credentials, service: other } = await order();
    await becomes('active', other.id);
    const [own] = service.numbers;
    const [called = ''] = other.numbers;
    await using busy = await busyPhone({ ...credentials, port });
    expect(await invite(phone, `+${called}`)).toBe(486);
    expect(busy.invited[0]).toContain(`P-Asserted-Identity: <sip:+${own}@${phone.realm}>`);
  });

  test('refuses it while it is suspended, for calls too, and accepts it again when it is resumed', async () => {
    await admin.post(`/services/${service.id}/suspend`, { reason: 'technical' });
    await becomes('suspended');
    expect(await register(phone)).toBe(401);
    expect(await invite(phone, '33123456789')).toBe(407);
    await admin.post(`/services/${service.id}/resume`, {});
    await becomes('active');
    expect(await register(phone)).toBe(200);
  });

  test('reads the accounts and nothing else, and writes nothing', async () => {
    const configuration = await readFile(join(directory, 'kamailio.cfg'), 'utf8');
    const [url = ''] = /postgres:\/\/[^"]+/.exec(configuration) ?? [];
    const client = new Client({ connectionString: url });
    await client.connect();
    ends.push(() => client.end());
    const { rows } = await client.query('SELECT username FROM subscriber');
    expect(rows).toContainEqual({ username: phone.username });
    const refused = [
      'SELECT * FROM voice_services',
      'SELECT service_id FROM sip_accounts',
      'SELECT * FROM plugin_customers.customers',
      `UPDATE sip_accounts SET state = 'active'`,
    ];
    await client.query('SET default_transaction_read_only = off');
    for (const sql of refused) await expect(client.query(sql)).rejects.toMatchObject({ code: '42501' });
  });

  test('refuses it after the cancellation', async () => {
    await admin.post(`/services/${service.id}/cancel`, {});
    await becomes('cancelled');
    expect(await register(phone)).toBe(401);
    const numbers = async () => {
      const { body } = await admin.get<{ data: { status: string }[] }>('/voice/numbers');
      return body.data.map(({ status }) => status).join();
    };
    const kept = (now: string) => now === 'quarantined,assigned';
    await eventually(numbers, kept, { within: 60_000, what: 'the number being kept back' });
  });
});
