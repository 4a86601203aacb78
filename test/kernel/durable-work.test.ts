import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { type PluginFolder, pluginFolder } from '../support/plugin-folder.ts';
import { startedDirectory, startTestKernel, type TestKernel } from '../support/test-kernel.ts';

interface Seen {
  readonly total: number;
  readonly different: number;
}

let folder: PluginFolder;
let dataDirectory: string;
let kernel: TestKernel;
let admin: ApiClient;

const start = () => startTestKernel({ pluginsDirectory: folder.path, dataDirectory });
const seen = async (kind: string) => (await admin.get<Seen>(`/effects/${kind}`)).body;
const reach = (kind: string, total: number) =>
  eventually(
    () => seen(kind),
    (now) => now.total >= total,
    { within: 60_000, what: `${total} effects of kind ${kind}` },
  );

beforeAll(async () => {
  folder = await pluginFolder('effects');
  dataDirectory = await startedDirectory('disabled');
  kernel = await start();
  admin = await kernel.login();
});

afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
  await folder?.[Symbol.asyncDispose]();
  await rm(dataDirectory, { recursive: true, force: true });
});

describe('durable events and jobs', () => {
  test('an event of a transaction that rolls back is never delivered, one that commits is', async () => {
    expect((await admin.post('/effects/events', { count: 3, rollBack: true })).status).toBe(409);
    expect((await admin.post('/effects/events', { count: 5 })).status).toBe(201);
    await reach('event', 5);
    expect(await seen('event')).toEqual({ total: 5, different: 5 });
  });

  test('an event reaches a subscriber that was down when it was published', async () => {
    const { body } = await admin.get<{ data: { id: string; pid?: number }[] }>('/plugins');
    const { pid } = body.data.find(({ id }) => id === 'side-effects') as { pid: number };
    await admin.post('/effects/events', { count: 400 });
    process.kill(pid, 'SIGKILL');
    await reach('event', 405);
    expect((await seen('event')).total).toBe(405);
  });

  test('after kill -9 of the kernel during 1,000 queued jobs all 1,000 effects exist exactly once', async () => {
    expect((await admin.post('/effects/jobs', { count: 1000 })).status).toBe(201);
    await kernel.killKernel();
    kernel = await start();
    admin = await kernel.login();
    await reach('job', 1000);
    expect(await seen('job')).toEqual({ total: 1000, different: 1000 });
  });
});
