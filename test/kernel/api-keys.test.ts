import type { IssuedApiKey, KeyUsage } from '@isp/api-keys/contract';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';

interface Health {
  processes: { pid: number }[];
}

let kernel: TestKernel;
let admin: ApiClient;

beforeAll(async () => {
  kernel = await startTestKernel();
  admin = await kernel.login();
  await admin.send('PATCH', '/plugins/gateway', { replicas: 2 });
  await twoGateways();
});
afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
});

const processes = async () => (await admin.get<Health>('/plugins/gateway/health')).body.processes;

/** A connection to one that has just been killed ends in an error. */
const twoGateways = (without?: number) =>
  eventually(
    () => processes().catch(() => []),
    (running) => running.length === 2 && !running.some(({ pid }) => pid === without),
    { within: 60_000, what: 'two gateways' },
  );

async function newKey(limits: object = {}) {
  const wish = { name: 'a program', scopes: ['customers.customer.read'], ...limits };
  const { body } = await admin.post<IssuedApiKey>('/api-keys', wish);
  return { ...body, program: new ApiClient(kernel.baseUrl, body.key) };
}

/** On a connection of its own, so that any gateway may get it. */
const call = (program: ApiClient) =>
  program.send('GET', '/customers?limit=1', undefined, { connection: 'close' });

const statuses = async (program: ApiClient, count: number) =>
  (await Promise.all(Array.from({ length: count }, () => call(program)))).map(({ status }) => status);

/** On a busy machine it may take longer, and then two seconds have been called in. */
async function withinOneSecond<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    const startedAt = performance.now();
    const result = await work();
    if (performance.now() - startedAt < 1_000) return result;
  }
}

async function usageOf(id: string): Promise<KeyUsage['total']> {
  return (await admin.get<KeyUsage>(`/api-keys/${id}/usage`)).body.total;
}

const usedToday = async (id: string) =>
  (await admin.get<{ day: { used: number } }>(`/api-keys/${id}`)).body.day.used;

describe('two gateways', () => {
  test('let exactly 10 of 50 parallel calls pass when 990 of 1,000 are used, and say when to come again', async () => {
    const { id, program } = await newKey({ dailyQuota: 1_000 });
    await call(program);
    await alreadyUsed(id, 990);
    const answers = await Promise.all(Array.from({ length: 50 }, () => call(program)));
    const passed = answers.filter(({ status }) => status === 200);
    const refused = answers.filter(({ status }) => status === 429);
    expect([passed.length, refused.length]).toEqual([10, 40]);
    expect(new Set(answers.map(({ headers }) => headers.get('x-isp-node'))).size).toBe(2);
    for (const { body, headers } of refused) {
      expect(body).toMatchObject({ code: 'QUOTA_EXCEEDED' });
      expect(headers.get('ratelimit-policy')).toBe('"day";q=1000;w=86400');
      expect(headers.get('ratelimit')).toBe(`"day";r=0;t=${headers.get('retry-after')}`);
    }
    expect(await usedToday(id)).toBe(1_000);
  });

  test('hold a limit per second together', async () => {
    const all = await withinOneSecond(async () => statuses((await newKey({ ratePerSecond: 7 })).program, 30));
    expect(all.filter((status) => status === 200)).toHaveLength(7);
  });

  test('stop a revoked key at once', async () => {
    const { id, program } = await newKey();
    expect(await statuses(program, 6)).toEqual(Array(6).fill(200));
    await admin.send('DELETE', `/api-keys/${id}`);
    expect(await statuses(program, 6)).toEqual(Array(6).fill(401));
  });

  test('take both texts of a rotated key while its grace lasts', async () => {
    const { id, program } = await newKey();
    const rotated = await admin.post<IssuedApiKey>(`/api-keys/${id}/rotate`, { graceSeconds: 600 });
    const next = new ApiClient(kernel.baseUrl, rotated.body.key);
    expect([(await call(program)).status, (await call(next)).status]).toEqual([200, 200]);
    await graceIsOver(id);
    await becomes(program, 401);
    expect((await call(next)).status).toBe(200);
  });
});

test('what a killed gateway had no time to tell is in the log as unanswered: the sum is the counter', async () => {
  const { id, program } = await newKey();
  const [, second] = await processes();
  const victim = second?.pid as number;
  await statuses(program, 20);
  process.kill(victim, 'SIGKILL');
  await twoGateways(victim);
  await call(program);
  await eventually(
    () => usageOf(id),
    ({ succeeded, unanswered }) => succeeded > 0 && succeeded + unanswered === 21,
    { within: 60_000, what: 'the usage' },
  );
  expect(await usageOf(id)).toMatchObject({ calls: 21, refused: 0 });
  expect(await usedToday(id)).toBe(21);
});

test('a key may what its user may: it loses what his role loses, and ends with him', async () => {
  const permissions = ['customers.customer.read', 'api-keys.key.create'];
  const role = await admin.post<{ id: string }>('/roles', { name: 'reader', permissions });
  const login = { email: 'reader@test.example', password: 'a password for readers' };
  const person = { ...login, name: 'Rea', kind: 'staff', roles: ['reader'] };
  const user = await admin.post<{ id: string }>('/users', person);
  const reader = await kernel.login(login);
  const { body } = await reader.post<IssuedApiKey>('/api-keys', { name: 'mine', scopes: [permissions[0]] });
  const program = new ApiClient(kernel.baseUrl, body.key);
  expect((await call(program)).status).toBe(200);
  await admin.send('PATCH', `/roles/${role.body.id}`, { permissions: ['api-keys.key.create'] });
  await becomes(program, 403);
  await admin.send('DELETE', `/users/${user.body.id}`);
  await becomes(program, 401);
});

/** A gateway asks again after a second. */
const becomes = (program: ApiClient, wanted: number) =>
  eventually(
    () => call(program),
    ({ status }) => status === wanted,
    { within: 60_000, what: `the answer ${wanted}` },
  );

/** As if the key had been called so often today. */
async function alreadyUsed(id: string, calls: number): Promise<void> {
  await inDatabase(
    ['UPDATE plugin_api_keys.counters SET day_used = $2, month_used = $2 WHERE key_id = $1', [id, calls]],
    ['UPDATE plugin_api_keys.usage_log SET calls = $2 WHERE key_id = $1 AND status = 0', [id, calls]],
  );
}

/** As if the old text of a rotated key had been good until now. */
async function graceIsOver(id: string): Promise<void> {
  await inDatabase([
    'UPDATE plugin_api_keys.secrets SET expires_at = now() WHERE key_id = $1 AND expires_at IS NOT NULL',
    [id],
  ]);
}

async function inDatabase(...statements: (readonly [sql: string, params: unknown[]])[]): Promise<void> {
  const { databaseUrl } = await kernel.runtime();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  for (const [sql, params] of statements) await client.query(sql, params);
  await client.end();
}
