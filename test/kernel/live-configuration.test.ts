import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import type { ApiAnswer, ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { filesContaining } from '../support/files-containing.ts';
import { type PluginFolder, pluginFolder } from '../support/plugin-folder.ts';
import { startLoad } from '../support/steady-load.ts';
import { administrator, startedDirectory, startTestKernel, type TestKernel } from '../support/test-kernel.ts';

interface Configuration {
  readonly values: Record<string, unknown>;
  readonly schema: object;
  readonly revision: number;
  readonly applied?: string;
  readonly changedBy?: string;
  readonly lastChange?: { outcome: string };
  readonly code?: string;
  readonly detail?: string;
  readonly errors?: readonly { path: string }[];
}
interface Row {
  readonly id: string;
  readonly generation: number;
  readonly state: string;
  readonly reason?: string;
}
interface Health {
  readonly restarts: number;
  readonly processes: readonly object[];
}
interface Shown {
  readonly pid: number;
  readonly perMinute: number;
  readonly taken: number;
  readonly greeting: string;
  readonly keyLength: number;
}

const secret = `MARK${randomBytes(9).toString('hex')}`;
const password = `MARK${randomBytes(9).toString('hex')}`;
const mask = '********';

let dataDirectory: string;
let folder: PluginFolder;
let kernel: TestKernel;
let admin: ApiClient;
const output: string[] = [];

async function start(environment: Record<string, string> = {}): Promise<void> {
  kernel = await startTestKernel({ dataDirectory, pluginsDirectory: folder.path, environment });
  admin = await kernel.login();
}

beforeAll(async () => {
  dataDirectory = await startedDirectory('disabled');
  folder = await pluginFolder('tuned', 'echo');
  await start();
});

afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
  await folder?.[Symbol.asyncDispose]();
  await rm(dataDirectory, { recursive: true, force: true, maxRetries: 5 });
});

const config = async (id = 'tuned') => (await admin.get<Configuration>(`/plugins/${id}/config`)).body;
const put = (values: object, more: object = {}, id = 'tuned'): Promise<ApiAnswer<Configuration>> =>
  admin.send('PUT', `/plugins/${id}/config`, { values, ...more });
const plugin = async (id = 'tuned') => (await admin.get<Row>(`/plugins/${id}`)).body;
const history = async () =>
  (await admin.get<{ data: Record<string, unknown>[] }>('/plugins/tuned/config/history')).body.data;

/** What each of the two processes shows, once both are there. */
async function shown(): Promise<Shown[]> {
  const seen = new Map<number, Shown>();
  const ask = async () => {
    const { body } = await admin.get<Shown>('/tuned');
    if (body.pid) seen.set(body.pid, body);
    return [...seen.values()];
  };
  const both = await eventually(ask, ({ length }) => length === 2, {
    within: 60_000,
    what: 'answers of both processes',
  });
  return both.sort((one, other) => one.pid - other.pid);
}

describe('settings of a running plugin', () => {
  test('are shown with their schema and defaults', async () => {
    expect(await config()).toMatchObject({
      values: { perMinute: 10, greeting: 'hello' },
      schema: { properties: { apiKey: { secret: true } } },
      revision: 0,
    });
    expect(await config('echo')).toEqual({
      values: {},
      schema: { type: 'object', properties: {} },
      revision: 0,
    });
    expect((await admin.get('/plugins/nobody/config')).status).toBe(404);
  });

  test('that are live are changed in every process, without a new generation', async () => {
    const [before, processes] = [await plugin(), await shown()];
    const { status, body } = await put({ perMinute: 20, apiKey: secret }, { reason: 'more customers' });
    expect({ status, ...body }).toMatchObject({
      status: 200,
      applied: 'live',
      values: { perMinute: 20, apiKey: mask, greeting: 'hello' },
      revision: 1,
      changedBy: administrator.email,
    });
    const after = await shown();
    expect(after.map(({ pid }) => pid)).toEqual(processes.map(({ pid }) => pid));
    for (const one of after)
      expect(one).toMatchObject({ perMinute: 20, taken: 20, keyLength: secret.length });
    expect((await plugin()).generation).toBe(before.generation);
  });

  test('of other kinds are changed by a swap that loses no request', async () => {
    const before = await plugin();
    const load = startLoad({
      url: `${kernel.baseUrl}/api/v1/tuned`,
      token: admin.token as string,
      connections: 4,
      ratePerSecond: 150,
      check: (status, text) => (status === 200 ? undefined : `${status} ${text}`),
    });
    const values = { perMinute: 20, apiKey: mask, greeting: 'servus', mail: { host: 'mx', password } };
    const { body } = await put(values, { revision: 1 });
    expect(body).toMatchObject({
      applied: 'swap',
      revision: 2,
      lastChange: { outcome: 'done' },
      values: { ...values, mail: { host: 'mx', password: mask } },
    });
    for (const one of await shown())
      expect(one).toMatchObject({ greeting: 'servus', keyLength: secret.length });
    expect((await load.stop()).failures).toEqual({});
    expect((await plugin()).generation).toBeGreaterThan(before.generation);
  });

  test('that do not fit are refused with the path of each, and nothing changes', async () => {
    const { status, body } = await put({ perMinute: 0, colour: 'red', mail: { port: 25 } });
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'VALIDATION_FAILED' });
    expect(body.errors?.map(({ path }) => path).sort()).toEqual([
      '/values/colour',
      '/values/mail/port',
      '/values/perMinute',
    ]);
    expect((await put({ any: 1 }, {}, 'echo')).body.errors).toMatchObject([{ path: '/values/any' }]);
    expect((await config()).revision).toBe(2);
  });

  test('are not written over when somebody else was faster', async () => {
    const { status, body } = await put({ perMinute: 1 }, { revision: 1 });
    expect({ status, code: body.code }).toEqual({ status: 412, code: 'PRECONDITION_FAILED' });
    const both = await Promise.all([
      put(current({ perMinute: 21 }), { revision: 2 }),
      put(current({ perMinute: 22 }), { revision: 2 }),
    ]);
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 412]);
    await put(current());
  });

  test('that are the same are no change', async () => {
    const before = await config();
    expect((await put(current())).body).toMatchObject({ applied: 'unchanged', revision: before.revision });
  });
});

/** All settings as they are during these tests, with some of them other. */
function current(other: object = {}): object {
  return { perMinute: 20, apiKey: mask, greeting: 'servus', mail: { host: 'mx', password: mask }, ...other };
}

describe('settings the plugin refuses', () => {
  test.each([
    ['live, by every process', { perMinute: 13 }, '13 is too many for [hidden]'],
    ['live, by not answering', { perMinute: 14 }, 'no answer to "configure" within 3000 ms'],
    ['live, by one process of two', { perMinute: 15 }, 'EEXIST'],
    ['by not starting', { greeting: 'refuse' }, 'no greeting with [hidden]'],
  ])('%s, are taken back everywhere', async (_how, other, reason) => {
    const before = await config();
    const { status, body } = await put(current(other));
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'CONFIGURATION_REFUSED' });
    expect(body.detail).toContain(reason);
    for (const one of await shown())
      expect(one).toMatchObject({ perMinute: 20, taken: 20, greeting: 'servus' });
    expect(await config()).toEqual(before);
    expect((await history())[0]).toMatchObject({
      outcome: 'refused',
      revision: before.revision,
      reason: expect.stringContaining(reason),
    });
  });

  test('are in the history between those it took, newest first, with author and masked secrets', async () => {
    const rows = await history();
    expect(rows.at(-1)).toMatchObject({
      revision: 1,
      author: administrator.email,
      outcome: 'applied',
      reason: 'more customers',
      changes: [
        { path: '/perMinute', from: 10, to: 20 },
        { path: '/apiKey', to: mask },
      ],
    });
    expect(rows.map(({ outcome }) => outcome).slice(0, 4)).toEqual(Array(4).fill('refused'));
    const one = await admin.get<{ data: object[] }>('/plugins/tuned/config/history?limit=1');
    expect(one.body.data).toHaveLength(1);
  });
});

describe('settings of a plugin that does not run', () => {
  test('are used when it starts', async () => {
    await admin.post('/plugins/tuned/disable');
    expect((await put(current({ greeting: 'ciao' }))).body).toMatchObject({ applied: 'at-next-start' });
    await admin.post('/plugins/tuned/enable');
    for (const one of await shown())
      expect(one).toMatchObject({ greeting: 'ciao', keyLength: secret.length });
    await put(current());
  });
});

describe('settings of the gateway', () => {
  test('are live: body limit and origins, in the same generation', async () => {
    const before = await plugin('gateway');
    const origin = 'https://portal.example';
    const { body } = await put({ bodyLimitBytes: 2_048, corsOrigins: [origin] }, {}, 'gateway');
    expect(body).toMatchObject({ applied: 'live' });
    const large = await admin.send('PUT', '/plugins/echo/config', { values: { text: 'x'.repeat(3_000) } });
    expect(large.status).toBe(413);
    const asked = await fetch(`${kernel.baseUrl}/api/v1/plugins`, {
      headers: { origin, authorization: `Bearer ${admin.token}` },
    });
    expect(asked.headers.get('access-control-allow-origin')).toBe(origin);
    expect((await put({ corsOrigins: ['portal.example'] }, {}, 'gateway')).body.errors).toMatchObject([
      { path: '/values/corsOrigins/0' },
    ]);
    expect((await put({}, {}, 'gateway')).body).toMatchObject({ applied: 'live' });
    expect((await plugin('gateway')).generation).toBe(before.generation);
  });
});

describe('a secret', () => {
  test('is nowhere: not in logs, output, metrics, answers, files or the database', async () => {
    const answers: string[] = [];
    for (const way of ['log', 'print', 'throw', 'conflict', 'crash']) {
      const { body } = await admin.post(`/tuned/blab/${way}`);
      answers.push(JSON.stringify(body));
    }
    const health = async () => (await admin.get<Health>('/plugins/tuned/health')).body;
    await eventually(health, ({ restarts, processes }) => restarts === 1 && processes.length === 2, {
      within: 60_000,
      what: 'the second process',
    });
    await admin.post('/plugins/tuned/reload');
    for (const path of ['', '/config', '/config/history', '/health', '/events', '/incidents'])
      answers.push(JSON.stringify((await admin.get(`/plugins/tuned${path}`)).body));
    answers.push(await (await fetch(`${kernel.baseUrl}/metrics`)).text());
    expect(answers.join('\n')).toContain('[hidden]');
    const database = new Client({ connectionString: (await kernel.runtime()).databaseUrl });
    await database.connect();
    await database.query('CHECKPOINT');
    await database.end();
    for (const hidden of [secret, password]) {
      expect(answers.join('\n')).not.toContain(hidden);
      expect(kernel.output()).not.toContain(hidden);
      expect(await filesContaining(dataDirectory, hidden)).toEqual([]);
    }
    expect(await filesContaining(dataDirectory, 'refused with [hidden]')).not.toEqual([]);
  });

  test('and all other settings are kept when the kernel is killed in the middle of a change: old or new', async () => {
    const before = await config();
    const asked = put(current({ greeting: 'late' })).catch(() => undefined);
    await config();
    await kernel.killKernel();
    await asked;
    output.push(kernel.output());
    await start();
    const after = await config();
    const newest = (await history()).find(({ outcome }) => outcome === 'applied');
    expect(newest?.revision).toBe(after.revision);
    const greeting = after.revision === before.revision ? 'servus' : 'late';
    expect(after.values).toEqual({ ...before.values, greeting });
    for (const one of await shown()) expect(one).toMatchObject({ greeting, keyLength: secret.length });
  });

  test('that another key encrypted keeps its plugin down, with what to do, until it is set again', async () => {
    await kernel.stop();
    output.push(kernel.output());
    await start({ ISP_SECRET_KEY: randomBytes(32).toString('hex') });
    const down = await plugin();
    expect(down.state).toBe('crashed');
    expect(down.reason).toMatch(/secret settings .*\/apiKey.* of tuned cannot be read.*Put the old key back/);
    expect((await admin.get('/echo/hi')).status).toBe(200);
    expect((await put(current())).body.errors?.map(({ path }) => path)).toEqual([
      '/values/apiKey',
      '/values/mail/password',
    ]);
    expect((await put({ apiKey: 'another key' })).body).toMatchObject({ applied: 'at-next-start' });
    await eventually(plugin, ({ state }) => state === 'running', { within: 60_000, what: 'the start' });
    expect((await shown())[0]).toMatchObject({ keyLength: 11 });
    expect(output.join('')).not.toContain(secret);
  });
});
