import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ApiClient } from '../support/api-client.ts';
import { type PluginFolder, pluginFolder } from '../support/plugin-folder.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';

let folder: PluginFolder;
let kernel: TestKernel;
let admin: ApiClient;

beforeAll(async () => {
  folder = await pluginFolder('effects');
  kernel = await startTestKernel({ pluginsDirectory: folder.path, mode: 'sandbox', hosts: 'disabled' });
  admin = await kernel.login();
});

afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
  await folder?.[Symbol.asyncDispose]();
});

const set = (now: string) => admin.send('PUT', '/sandbox/clock', { now });
const timer = (dueAt: string, number: number) =>
  admin.post<{ now: string }>('/effects/timers', { dueAt, number });
const jobs = async () => (await admin.get<{ total: number }>('/effects/job')).body.total;

describe('the business clock in sandbox mode', () => {
  test('stands where it is set, for every plugin, backwards too', async () => {
    expect((await set('2030-05-01T08:00:00Z')).body).toEqual({ now: '2030-05-01T08:00:00Z', stands: true });
    expect((await timer('2031-01-01T00:00:00Z', 1)).body.now).toBe('2030-05-01T08:00:00Z');
    expect((await set('2029-01-01T00:00:00Z')).status).toBe(200);
    expect((await timer('2031-01-01T00:00:00Z', 2)).body.now).toBe('2029-01-01T00:00:00Z');
    expect((await admin.get('/sandbox/clock')).body).toEqual({ now: '2029-01-01T00:00:00Z', stands: true });
  });

  test('setting it runs everything due by then before it answers, and nothing else', async () => {
    await timer('2029-06-01T00:00:00Z', 3);
    expect(await jobs()).toBe(0);
    await set('2029-07-01T00:00:00Z');
    expect(await jobs()).toBe(1);
    await set('2031-01-01T00:00:00Z');
    expect(await jobs()).toBe(3);
  });

  test('something that is no instant is refused with its path', async () => {
    const { status, body } = await admin.send<{ errors: { path: string }[] }>('PUT', '/sandbox/clock', {
      now: 'tomorrow',
    });
    expect(status).toBe(422);
    expect(body.errors[0]?.path).toBe('/now');
  });

  test('it does not move sessions: the token still works', async () => {
    expect((await admin.get('/auth/me')).status).toBe(200);
  });
});
