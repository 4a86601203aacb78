import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { isAlive } from '../support/is-alive.ts';
import { type PluginFolder, pluginFolder } from '../support/plugin-folder.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';

let folder: PluginFolder;
let kernel: TestKernel;
let admin: ApiClient;
let port: number;
/** Answers what it was sent. */
const receiver = createServer((request, response) => void request.pipe(response));

beforeAll(async () => {
  await once(receiver.listen(0, '127.0.0.1'), 'listening');
  port = (receiver.address() as AddressInfo).port;
  folder = await pluginFolder('pocket', 'echo');
  await folder.edit('pocket/plugin.json', '127.0.0.1:1', `127.0.0.1:${port}`);
  kernel = await startTestKernel({
    pluginsDirectory: folder.path,
    mode: 'sandbox',
    environment: { ISP_ALLOW_PRIVATE_HOSTS: '1' },
  });
  admin = await kernel.login();
});

afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
  await folder?.[Symbol.asyncDispose]();
  receiver.close();
});

interface Counts {
  coins: number;
  heard: number;
  jobs: number;
  ticks: number;
}

const counts = async () => (await admin.get<Counts>('/pocket/coins')).body;
const greeting = async () =>
  (await admin.get<{ text: string; settings: string[]; started: boolean }>('/pocket/greeting?name=Ana')).body;

/** The locked-down process of the plugin: a child of its host that runs the sandbox's main. */
async function lockedProcess(): Promise<number> {
  const { body } = await admin.get<{ pid: number }>('/plugins/pocket');
  const children = readFileSync(`/proc/${body.pid}/task/${body.pid}/children`, 'latin1').trim().split(' ');
  return Number(
    children.find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('sandbox/child')),
  );
}

describe('a sandboxed plugin', () => {
  test('runs, keeps values, publishes, hears its event and runs its job', async () => {
    const { body: row } = await admin.get('/plugins/pocket');
    expect(row).toMatchObject({ state: 'running', runtime: 'sandbox', host: 'pocket' });
    expect((await admin.post('/pocket/coins', { coins: 2 })).body).toEqual({ coins: 2 });
    expect((await admin.post('/pocket/coins', { coins: 3 })).body).toEqual({ coins: 5 });
    const all = ({ coins, heard, jobs }: Counts) => coins === 5 && heard === 5 && jobs === 2;
    await eventually(counts, all, { within: 60_000, what: 'event and job handled' });
  });

  test('leaves rows in the audit log, with what it changed before and after', async () => {
    const { body } = await admin.get<{ data: object[] }>('/audit?filter[action]=pocket.add&sort=number');
    expect(body.data).toMatchObject([
      { plugin: 'pocket', actor: { kind: 'staff' }, after: { coins: 2 }, reason: 'put in' },
      { before: { coins: 2 }, after: { coins: 5 }, params: { coins: 3 } },
    ]);
  });

  test('refuses what does not fit its schema, and asks for its permission', async () => {
    expect(await admin.post('/pocket/coins', { coins: 0 })).toMatchObject({ status: 422 });
    const { status } = await fetch(`${kernel.baseUrl}/api/v1/pocket/coins`);
    expect(status).toBe(401);
  });

  test('has its settings, and of the secret ones only those its manifest names; live changes arrive, or are refused', async () => {
    const values = { greeting: 'Hi', apiKey: 'the key', otherKey: 'another key' };
    expect((await admin.send('PUT', '/plugins/pocket/config', { values })).status).toBe(200);
    expect(await greeting()).toEqual({ text: 'Hi, Ana', settings: ['apiKey', 'greeting'], started: true });
    const refused = await admin.send('PUT', '/plugins/pocket/config', {
      values: { ...values, greeting: 'refused' },
    });
    expect(refused).toMatchObject({ status: 422, body: { code: 'CONFIGURATION_REFUSED' } });
    expect((await greeting()).text).toBe('Hi, Ana');
  });

  test('answers its own errors, rolls back with them, and a defect is logged with its file and line', async () => {
    const before = await counts();
    const fail = (how: string) =>
      admin.post('/pocket/failures', { how }, { 'x-request-id': `pocket-${how}` });
    expect(await fail('known')).toMatchObject({ status: 409, body: { code: 'POCKET_HOLE' } });
    expect(await fail('rollback')).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('5 mm') },
    });
    expect(await fail('defect')).toMatchObject({ status: 500, body: { code: 'INTERNAL' } });
    expect(await counts()).toEqual(before);
    await eventually(
      async () => kernel.output(),
      (output) => /domain\/add\.ts:3/.test(output),
      { within: 60_000, what: 'file and line in the log' },
    );
  });

  test('reaches its declared receiver on this machine with ISP_ALLOW_PRIVATE_HOSTS=1, and no other', async () => {
    const send = (url: string) => admin.post('/pocket/messages', { url });
    expect(await send(`http://127.0.0.1:${port}/`)).toMatchObject({
      status: 201,
      body: { status: 200, heard: 'text=f%C3%BCr+5+%E2%82%AC', bytes: 25 },
    });
    const { ports } = await kernel.runtime();
    expect(await send(`http://127.0.0.1:${ports.http}/`)).toMatchObject({
      status: 403,
      body: { code: 'FETCH_REFUSED', detail: expect.stringContaining(`http.fetch:127.0.0.1:${ports.http}`) },
    });
  });

  test('fires its schedule in business time', async () => {
    const today = Temporal.Now.plainDateISO('UTC');
    const standAt = (days: number) =>
      admin.send('PUT', '/sandbox/clock', { now: `${today.add({ days })}T04:00:00Z` });
    await standAt(1);
    const before = await counts();
    await standAt(4);
    const ticked = ({ ticks }: Counts) => ticks === before.ticks + 3;
    await eventually(counts, ticked, { within: 60_000, what: 'three ticks' });
    const { body } = await admin.get<{ today: string }>('/pocket/host-call');
    expect(body.today).toBe(today.add({ days: 4 }).toString());
  });

  test('is swapped like any other: the process of before is gone, and a bad save keeps the old', async () => {
    const before = await lockedProcess();
    await folder.edit('pocket/plugin.ts', 'text: `${ctx.config', 'text: `New: ${ctx.config');
    expect(await admin.post('/plugins/pocket/reload')).toMatchObject({ status: 200 });
    expect((await greeting()).text).toBe('New: Hi, Ana');
    await eventually(
      async () => isAlive(before),
      (alive) => !alive,
      { within: 60_000, what: 'the old process gone' },
    );
    await folder.edit('pocket/domain/add.ts', 'return one + other;', 'return one +;');
    const { body } = await admin.post<{ lastChange: object }>('/plugins/pocket/reload');
    expect(body.lastChange).toMatchObject({
      outcome: 'rolled-back',
      reason: expect.stringContaining('domain/add.ts:4'),
    });
    expect((await greeting()).text).toBe('New: Hi, Ana');
    await folder.edit('pocket/domain/add.ts', 'return one +;', 'return one + other;');
  });

  test('comes back when its locked-down process is killed, and its host with it', async () => {
    const { body: before } = await admin.get<{ generation: number }>('/plugins/pocket');
    process.kill(await lockedProcess(), 'SIGKILL');
    const back = ({ body }: { body: { state: string; generation: number } }) =>
      body.state === 'running' && body.generation > before.generation;
    await eventually(() => admin.get<{ state: string; generation: number }>('/plugins/pocket'), back, {
      within: 60_000,
      what: 'another generation',
    });
    expect((await greeting()).text).toBe('New: Hi, Ana');
  });

  test('shares its host with nobody', async () => {
    for (const [plugin, host] of [
      ['pocket', 'echo'],
      ['echo', 'pocket'],
    ])
      expect(await admin.send('PATCH', `/plugins/${plugin}`, { host })).toMatchObject({
        status: 409,
        body: { detail: expect.stringContaining('pocket is sandboxed and has a host of its own') },
      });
  });

  test('ends with the kernel, however that ends', async () => {
    const locked = await lockedProcess();
    await kernel.killKernel();
    await eventually(
      async () => isAlive(locked),
      (alive) => !alive,
      { within: 60_000, what: 'the locked-down process gone' },
    );
  });
});
