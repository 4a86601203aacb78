import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { type PluginFolder, pluginFolder } from '../support/plugin-folder.ts';
import { startLoad } from '../support/steady-load.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';

interface Health {
  state: string;
  generation: number;
  processes: { pid: number; generation: number }[];
}

let folder: PluginFolder;
let kernel: TestKernel;
let admin: ApiClient;

beforeAll(async () => {
  folder = await pluginFolder('echo');
  kernel = await startTestKernel({ pluginsDirectory: folder.path });
  admin = await kernel.login();
});

afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
  await folder?.[Symbol.asyncDispose]();
});

const health = async () => (await admin.get<Health>('/plugins/echo/health')).body;
const place = (wish: object) => admin.send('PATCH', '/plugins/echo', wish);
const withProcesses = (count: number) =>
  eventually(health, ({ processes }) => processes.length === count, {
    within: 60_000,
    what: `${count} processes`,
  });

function load() {
  return startLoad({
    url: `${kernel.baseUrl}/api/v1/echo/hello`,
    token: admin.token as string,
    connections: 6,
    ratePerSecond: 200,
    check: (status, body) => (status === 200 ? undefined : `status ${status}: ${body.slice(0, 120)}`),
  });
}

describe('a plugin with two replicas', () => {
  test('runs in two processes of one generation', async () => {
    expect((await place({ replicas: 2 })).status).toBe(200);
    const { processes, generation } = await withProcesses(2);
    expect(processes.map((one) => one.generation)).toEqual([generation, generation]);
  });

  test('loses no idempotent call when its processes are killed, one after the other', async () => {
    const running = load();
    for (let kill = 0; kill < 4; kill += 1) {
      const { processes } = await withProcesses(2);
      const victim = processes[kill % 2]?.pid as number;
      process.kill(victim, 'SIGKILL');
      await eventually(health, ({ processes: now }) => !now.some(({ pid }) => pid === victim), {
        within: 60_000,
        what: 'the death',
      });
    }
    await withProcesses(2);
    const { failures, answered } = await running.stop();
    expect(failures).toEqual({});
    expect(answered).toBeGreaterThan(50);
    expect((await admin.get<{ state: string }>('/plugins/echo')).body.state).toBe('running');
  });

  test('is swapped as a whole without losing a call', async () => {
    const before = await health();
    const running = load();
    await admin.post('/plugins/echo/reload');
    const after = await withProcesses(2);
    expect((await running.stop()).failures).toEqual({});
    expect(after.generation).toBeGreaterThan(before.generation);
    expect(after.processes.every(({ generation }) => generation === after.generation)).toBe(true);
  });

  test('goes back to one process without losing a call', async () => {
    const running = load();
    await place({ replicas: 1 });
    await withProcesses(1);
    expect((await running.stop()).failures).toEqual({});
  });
});

describe('the place of a plugin', () => {
  test('moves to another host process without losing a call, and is kept over a reload', async () => {
    const running = load();
    const { status, body } = await place({ host: 'small-ones', memoryLimitMb: 640 });
    expect(status).toBe(200);
    expect(body).toMatchObject({ host: 'small-ones', memoryLimitMb: 640, state: 'running' });
    expect((await running.stop()).failures).toEqual({});
    expect((await admin.post('/plugins/echo/reload')).body).toMatchObject({ host: 'small-ones' });
  });

  test('decides with "required" whether the platform is ready', async () => {
    const ready = async () => (await fetch(`${kernel.baseUrl}/health/ready`)).status;
    await place({ required: true });
    expect(await ready()).toBe(200);
    await admin.post('/plugins/echo/disable');
    expect(await ready()).toBe(503);
    await admin.post('/plugins/echo/enable');
    expect(await ready()).toBe(200);
  });

  test('refuses what makes no sense, with the path', async () => {
    const { status, body } = await place({ replicas: 0 });
    expect(status).toBe(422);
    expect(body).toMatchObject({ errors: [{ path: '/replicas' }] });
  });
});
