import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { type PluginFolder, pluginFolder } from '../support/plugin-folder.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';

let folder: PluginFolder;
let kernel: TestKernel;
let admin: ApiClient;

beforeAll(async () => {
  folder = await pluginFolder('effects');
  kernel = await startTestKernel({ pluginsDirectory: folder.path });
  admin = await kernel.login();
});

afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
  await folder?.[Symbol.asyncDispose]();
});

const effects = async () => (await admin.get<{ total: number }>('/effects/job')).body?.total;
const works = () =>
  admin.get('/customers').then(
    ({ status }) => status,
    () => 0,
  );

async function kill(role: string): Promise<void> {
  const { pids } = await kernel.runtime();
  process.kill(pids[role] as number, 'SIGKILL');
  await eventually(
    async () => (await kernel.runtime()).pids[role],
    (pid) => pid !== pids[role],
    {
      within: 60_000,
      what: `another process as ${role}`,
    },
  );
}

describe('a part that is killed comes back, and so does the work', () => {
  test('PostgreSQL', async () => {
    await kill('postgres');
    await eventually(works, (status) => status === 200, { within: 60_000, what: 'reading customers' });
  });

  test('nats-server', async () => {
    await kill('nats');
    await eventually(works, (status) => status === 200, { within: 60_000, what: 'reading customers' });
  });

  test('the dispatcher, in the middle of its work', async () => {
    const before = (await effects()) ?? 0;
    expect((await admin.post('/effects/jobs', { count: 300 })).status).toBe(201);
    await kill('jobs');
    await eventually(effects, (total) => total === before + 300, { within: 60_000, what: '300 effects' });
  });

  test('the gateway', async () => {
    await kill('core');
    await eventually(works, (status) => status === 200, { within: 60_000, what: 'reading customers' });
  });
});
