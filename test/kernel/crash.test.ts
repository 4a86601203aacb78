import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { type PluginFolder, pluginFolder } from '../support/plugin-folder.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';

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

const say = () => admin.get<{ pid: number; code?: string }>('/echo/hello');

describe('a plugin host that is killed', () => {
  test('is answered for with 503 and Retry-After, and comes back by itself', async () => {
    const { pid } = (await say()).body;
    process.kill(pid, 'SIGKILL');
    const down = await eventually(say, ({ status }) => status !== 200, {
      within: 60_000,
      what: 'the first refusal',
    });
    expect(down.status).toBe(503);
    expect(down.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(down.body.code).toMatch(/^(UNAVAILABLE|INTERRUPTED)$/);
    const back = await eventually(say, ({ status }) => status === 200, {
      within: 60_000,
      what: 'coming back',
    });
    expect(back.body.pid).not.toBe(pid);
  });

  test('is counted as a restart in its health and its metrics', async () => {
    const { body } = await admin.get<{ restarts: number }>('/plugins/echo/health');
    expect(body.restarts).toBe(1);
    // A process that is too busy to answer a scrape is in the next one.
    const metrics = await eventually(
      async () => (await fetch(`${kernel.baseUrl}/metrics`)).text(),
      (text) => /isp_plugin_calls_total\{.*plugin="echo".*\} \d+/.test(text),
      { within: 60_000, what: 'the calls of the new process in the metrics' },
    );
    expect(metrics).toMatch(/isp_plugin_restarts_total\{plugin="echo",version="1.0.0"\} 1/);
  });
});

describe('a disabled plugin', () => {
  test('answers 404 on its routes until it is enabled again', async () => {
    expect((await admin.post('/plugins/echo/disable')).body).toMatchObject({
      state: 'stopped',
      enabled: false,
    });
    expect((await say()).status).toBe(404);
    expect((await admin.post('/plugins/echo/reload')).status).toBe(409);
    expect((await admin.post('/plugins/echo/enable')).body).toMatchObject({ state: 'running' });
    expect((await say()).status).toBe(200);
  });
});
