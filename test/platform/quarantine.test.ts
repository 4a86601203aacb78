import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { type PluginFolder, pluginFolder } from '../support/plugin-folder.ts';
import { startedDirectory, startTestKernel, type TestKernel } from '../support/test-kernel.ts';

interface Row {
  state: string;
  generation: number;
  reason?: string;
  host: string;
  quarantine?: { since: string; nextProbeAt: string };
}

let folder: PluginFolder;
let dataDirectory: string;
let kernel: TestKernel;
let admin: ApiClient;

beforeAll(async () => {
  folder = await pluginFolder('misbehaves', 'echo', 'start-failures');
  dataDirectory = await startedDirectory();
  await start();
});

afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
  await folder?.[Symbol.asyncDispose]();
  await rm(dataDirectory, { recursive: true, force: true, maxRetries: 5 });
});

async function start(): Promise<void> {
  kernel = await startTestKernel({ pluginsDirectory: folder.path, dataDirectory });
  admin = await kernel.login();
}

const row = async (id = 'misbehaves') => (await admin.get<Row>(`/plugins/${id}`)).body;

/** Ends the plugin's process by its own fault, once it serves; answers the instant before, when that is known. */
async function crash(): Promise<number> {
  const before = await eventually(row, ({ state }) => state === 'running', {
    within: 60_000,
    what: 'the plugin to crash',
  });
  const servedAt = performance.now();
  await admin.post('/misbehaves/exit');
  await eventually(row, ({ state, generation }) => state !== 'running' || generation !== before.generation, {
    within: 60_000,
    what: 'the crash',
  });
  return servedAt;
}

describe('a plugin that crashes again and again', () => {
  test('is started again with growing delay and put into quarantine after five failures', async () => {
    const servedAt: number[] = [];
    for (let count = 0; count < 5; count += 1) servedAt.push(await crash());
    const { reason, quarantine } = await eventually(row, ({ state }) => state === 'quarantined', {
      within: 60_000,
      what: 'the quarantine',
    });
    const pausesMs = servedAt.slice(1).map((at, index) => at - (servedAt[index] as number));
    // A second, two and four, each up to a fifth shorter; how much longer they are is the machine's.
    for (const [index, shortestMs] of [0, 800, 1_600, 3_200].entries())
      expect(pausesMs[index]).toBeGreaterThanOrEqual(shortestMs);
    expect(reason).toContain('it failed 5 times in 10 minutes, the last time: the process ended with code 3');
    const probeInMs = Date.parse(quarantine?.nextProbeAt ?? '') - Date.parse(quarantine?.since ?? '');
    expect(Math.round(probeInMs / 1000)).toBe(300);
  });

  test('answers 503 with Retry-After meanwhile, and its neighbours go on', async () => {
    const { status, headers } = await admin.get('/misbehaves');
    expect(status).toBe(503);
    expect(headers.get('retry-after')).toMatch(/^\d+$/);
    expect((await admin.get('/echo/hello')).status).toBe(200);
  });

  test('stays in quarantine when the kernel starts again', async () => {
    const before = await row();
    await kernel.stop();
    await start();
    const after = await row();
    expect(after).toMatchObject({ state: 'quarantined', quarantine: before.quarantine });
    expect((await admin.get('/misbehaves')).status).toBe(503);
  });

  test('serves again after one call that releases it', async () => {
    expect((await admin.post<Row>('/plugins/misbehaves/release')).body).toMatchObject({ state: 'running' });
    expect((await admin.get('/misbehaves')).status).toBe(200);
    expect((await row()).quarantine).toBeUndefined();
    expect((await admin.post('/plugins/misbehaves/release')).status).toBe(409);
  });

  test('holds up no other plugin of the same host process', async () => {
    await admin.send('PATCH', '/plugins/misbehaves', { host: 'echo' });
    expect(await row()).toMatchObject({ state: 'running', host: 'echo' });
    for (let count = 0; count < 5; count += 1) await crash();
    await eventually(row, ({ state }) => state === 'quarantined', { within: 60_000, what: 'the quarantine' });
    await eventually(
      () => admin.get('/echo/hello'),
      ({ status }) => status === 200,
      {
        within: 60_000,
        what: 'echo without the plugin that crashed',
      },
    );
  });
});

describe('a plugin that says why it cannot start', () => {
  const fail = async (mode: string) => {
    await folder.edit('start-failures/plugin.ts', /const mode = '.*'/, `const mode = '${mode}'`);
    await admin.post('/plugins/start-failures/disable');
    await admin.post('/plugins/start-failures/enable');
    return eventually(
      () => row('start-failures'),
      ({ state }) => state !== 'starting' && state !== 'installed',
      {
        within: 60_000,
        what: 'the end of the start',
      },
    );
  };

  test('not ready: it is tried again and comes up when it is', async () => {
    const waiting = await fail('not-ready');
    expect(waiting).toMatchObject({ state: 'backing-off' });
    expect(waiting.reason).toContain('not ready yet: the gateway does not answer');
    await folder.edit('start-failures/plugin.ts', /const mode = '.*'/, `const mode = 'fine'`);
    await eventually(
      () => row('start-failures'),
      ({ state }) => state === 'running',
      {
        within: 60_000,
        what: 'coming up',
      },
    );
  });

  test.each([
    ['credentials', 'credentials are refused: the API key is wrong; change its settings or reload it'],
    ['permanent', 'it cannot start as it is: there is no licence'],
  ])('%s: it waits for a person', async (mode, reason) => {
    const row = await fail(mode);
    expect(row.state).toBe('crashed');
    expect(row.reason).toContain(reason);
  });

  test('a reload that waits for a start which fails for good is not held back by it', async () => {
    const way = (mode: string) =>
      folder.edit('start-failures/plugin.ts', /const mode = '.*'/, `const mode = '${mode}'`);
    await admin.post('/plugins/start-failures/disable');
    await way('permanent, after two seconds');
    const failing = admin.post('/plugins/start-failures/enable');
    await eventually(
      () => readFile(join(dataDirectory, 'logs', 'platform.log'), 'utf8'),
      (log) => log.includes('the licence is asked for'),
      { within: 60_000, what: 'the start that fails' },
    );
    await way('fine');
    expect((await admin.post('/plugins/start-failures/reload')).status).toBe(200);
    await failing;
    expect(await row('start-failures')).toMatchObject({ state: 'running' });
  });

  test('an endless loop in its start is named, and it is ended after the limit', async () => {
    const row = await fail('loop');
    expect(row.reason).toMatch(/did not start in time: it is in neverStarts \(plugin\.ts:\d+\)/);
  });
});
