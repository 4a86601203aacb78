import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Pool } from 'pg';
import { pino } from 'pino';
import { Housekeeping } from '../../kernel/jobs/housekeeping.ts';
import { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { type PluginFolder, pluginFolder } from '../support/plugin-folder.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';

interface Health {
  processes: { pid: number }[];
}

let folder: PluginFolder;
let kernel: TestKernel;
let admin: ApiClient;

beforeAll(async () => {
  folder = await pluginFolder('pocket', 'till');
  kernel = await startTestKernel({ pluginsDirectory: folder.path });
  admin = await kernel.login();
  for (const plugin of ['gateway', 'pocket']) {
    await admin.send('PATCH', `/plugins/${plugin}`, { replicas: 2 });
    await running(plugin, 2);
  }
});

afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
  await folder?.[Symbol.asyncDispose]();
});

const pidsOf = async (plugin: string) =>
  (await admin.get<Health>(`/plugins/${plugin}/health`)).body.processes.map(({ pid }) => pid);
const running = (plugin: string, count: number, without?: number) =>
  eventually(
    () => pidsOf(plugin).catch((): number[] => []),
    (pids) => pids.length === count && !pids.includes(without ?? 0),
    { within: 60_000, what: `${count} processes of ${plugin}` },
  );

/** On a connection of its own, so that any gateway may get it. */
const post = (path: string, body: object, key: string) =>
  admin.post(path, body, { connection: 'close', 'idempotency-key': key });

describe('100 parallel posts with one key', () => {
  test('over two gateways and two processes of a sandboxed plugin have one effect', async () => {
    const sent = Array.from({ length: 100 }, () => post('/pocket/coins', { coins: 5 }, 'many-coins'));
    const answers = await Promise.all(sent);
    expect(answers.map(({ status, body }) => [status, body])).toEqual(Array(100).fill([201, { coins: 5 }]));
    expect(new Set(answers.map(({ headers }) => headers.get('x-isp-node'))).size).toBe(2);
    expect(answers.filter(({ headers }) => headers.get('idempotency-replayed') === null)).toHaveLength(1);
    expect((await admin.get('/pocket/coins')).body).toMatchObject({ coins: 5 });
  });

  test('make one customer', async () => {
    const body = { name: 'Only Once' };
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => post('/customers', body, 'one-customer')),
    );
    expect(new Set(answers.map(({ body: { id } }) => id)).size).toBe(1);
    const { body: list } = await admin.get<{ data: object[] }>('/customers?q=Only%20Once');
    expect(list.data).toHaveLength(1);
  });
});

describe('a key', () => {
  test('is that of one body and of one route, whichever plugin has it', async () => {
    expect((await post('/customers', { name: 'First' }, 'first')).status).toBe(201);
    for (const [path, body] of [
      ['/customers', { name: 'Other' }],
      ['/pocket/coins', { coins: 1 }],
    ] as const) {
      expect((await post(path, body, 'first')).body).toMatchObject({
        code: 'IDEMPOTENCY_KEY_REUSED',
        status: 422,
      });
    }
  });

  test.each(['', 'two words', 'x'.repeat(256), 'ä'])('that is %j is refused', async (key) => {
    const answer = await post('/customers', { name: 'Nobody' }, key);
    expect([answer.status, answer.body.code]).toEqual([400, 'MALFORMED_REQUEST']);
  });

  test('may come in quotes', async () => {
    const [one, two] = [
      await post('/till/sales', { what: 'tea' }, '"q-1"'),
      await post('/till/sales', { what: 'tea' }, 'q-1'),
    ];
    expect(two.body).toEqual(one.body);
    expect(two.headers.get('idempotency-replayed')).toBe('true');
  });

  test('belongs to its caller', async () => {
    const { body: role } = await admin.post('/roles', { name: 'sellers', permissions: ['till.sale.make'] });
    const user = { email: 'seller@test.example', password: 'a password for sellers 1' };
    await admin.post('/users', { ...user, name: 'Seller', kind: 'staff', roles: [String(role.name)] });
    const seller = await ApiClient.login(kernel.baseUrl, user);
    const mine = await post('/till/sales', { what: 'cake' }, 'cake');
    const his = await seller.post('/till/sales', { what: 'cake' }, { 'idempotency-key': 'cake' });
    expect([mine.status, his.status]).toEqual([201, 201]);
    expect(his.body.id).not.toBe(mine.body.id);
  });
});

const sold = async (what: string) =>
  (await admin.get<{ sales: string[] }>('/till/sales')).body.sales.filter((one) => one === what).length;

const isBegun = async (what: string) =>
  (await readFile(join(folder.path, 'till', 'begun'), 'utf8').catch(() => '')).split('\n').includes(what);

/** Sends a request, ends the process that works on it, and sends it again when another one runs. */
async function twiceOverDeath(path: string, mood: string, what: string) {
  await admin.send('PUT', '/till/mood', { mood });
  const first = post(path, { what }, what);
  const arrived = async () => (mood === 'hangs-after' ? (await sold(what)) === 1 : await isBegun(what));
  await eventually(arrived, Boolean, { within: 60_000, what: 'the request to be worked on' });
  const [pid] = await pidsOf('till');
  process.kill(pid as number, 'SIGKILL');
  expect((await first).body).toMatchObject({ code: 'INTERRUPTED' });
  await running('till', 1, pid);
  await admin.send('PUT', '/till/mood', { mood: 'well' });
  return post(path, { what }, what);
}

describe('when the process dies', () => {
  test('before it has done anything, the next request does it', async () => {
    const { status } = await twiceOverDeath('/till/sales', 'hangs-before', 'bread');
    expect([status, await sold('bread')]).toEqual([201, 1]);
  });

  test('after the commit, the next request is told what was committed', async () => {
    const { status, body, headers } = await twiceOverDeath('/till/sales', 'hangs-after', 'butter');
    expect([status, body.what, await sold('butter')]).toEqual([201, 'butter', 1]);
    expect(headers.get('idempotency-replayed')).toBe('true');
  });

  test('and its answer is no answer of its transaction, the next request is told so, and nothing is done', async () => {
    const { body } = await twiceOverDeath('/till/wrapped-sales', 'hangs-after', 'jam');
    expect(body).toMatchObject({ code: 'IDEMPOTENCY_OUTCOME_UNKNOWN', status: 409 });
    expect(await sold('jam')).toBe(1);
  });
});

test('a key is forgotten a day after its request, and until then kept', async () => {
  const pool = new Pool({ connectionString: (await kernel.runtime()).databaseUrl });
  await post('/customers', { name: 'Young' }, 'young-key');
  await post('/customers', { name: 'Old' }, 'old-key');
  await pool.query(
    "UPDATE kernel.idempotency_keys SET claimed_at = now() - interval '24 hours 1 minute' WHERE key = 'old-key'",
  );
  const keeping = new Housekeeping(pool, pino({ enabled: false }));
  await keeping.clear();
  keeping.stop();
  const { rows } = await pool.query("SELECT key FROM kernel.idempotency_keys WHERE key LIKE '%-key'");
  await pool.end();
  expect(rows).toEqual([{ key: 'young-key' }]);
});

test('a twin that has waited for 10 s is told that the first is still running', async () => {
  await admin.send('PUT', '/till/mood', { mood: 'hangs-before' });
  const first = post('/till/sales', { what: 'late' }, 'late');
  const twin = await post('/till/sales', { what: 'late' }, 'late');
  const codes = [(await first).body.code, twin.body.code].sort();
  expect(codes).toEqual(['IDEMPOTENCY_KEY_IN_USE', 'TIMEOUT']);
  await admin.send('PUT', '/till/mood', { mood: 'well' });
});
