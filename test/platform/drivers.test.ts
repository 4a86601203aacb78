import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { type PluginFolder, pluginFolder } from '../support/plugin-folder.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';

interface Job {
  readonly status: string;
  readonly manualReason?: string;
  readonly attempts: readonly { readonly transcript: readonly { readonly text: string }[] }[];
}

let folder: PluginFolder;
let kernel: TestKernel;
let admin: ApiClient;

beforeAll(async () => {
  folder = await pluginFolder('switch-ports');
  kernel = await startTestKernel({ pluginsDirectory: folder.path });
  admin = await kernel.login();
  const values = { drivers: { internet: ['radius', 'switch-ports'] } };
  expect((await admin.send('PUT', '/plugins/provisioning/config', { values })).status).toBe(200);
});

afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
  await folder?.[Symbol.asyncDispose]();
});

test('drivers of plugins are listed beside the built-in one', async () => {
  const { body } = await admin.get<{ data: object[] }>('/provisioning/drivers');
  const listed = (about: object) => expect.objectContaining(about);
  expect(body.data).toEqual(
    expect.arrayContaining([
      listed({ name: 'radius', plugin: 'provisioning', serviceTypes: ['internet'] }),
      listed({ name: 'sip', plugin: 'voice', serviceTypes: ['voice'] }),
      listed({ name: 'switch-ports', plugin: 'switch-ports', state: 'running', serviceTypes: ['internet'] }),
    ]),
  );
});

test('a plugin’s driver gets the job from provisioning itself, after RADIUS', async () => {
  const job = await settledJob('Ana Adler');
  expect(job.status).toBe('done');
  expect(job.attempts[0]?.transcript.map(({ text }) => text)).toEqual([
    'activate: asking radius to apply version 1',
    'radius applied it',
    'activate: asking switch-ports to apply version 1',
    'switch-ports: plugin:provisioning wants activate of internet at 100000 kbit/s',
  ]);
});

test('a driver whose plugin is disabled leaves the job to a person, who enables it and retries', async () => {
  expect((await admin.post('/plugins/switch-ports/disable')).status).toBe(200);
  const { id, manualReason } = await settledJob('Bo Berg');
  expect(manualReason).toMatch(/the plugin switch-ports, which is disabled; enable it/);
  expect((await admin.post('/plugins/switch-ports/enable')).status).toBe(200);
  expect((await admin.post(`/provisioning/jobs/${id}/retry`)).status).toBe(202);
  expect((await settled(id)).status).toBe('done');
});

/** Orders Internet access and waits until the job needs no more tries. */
async function settledJob(name: string): Promise<Job & { id: string }> {
  const customer = await admin.post<{ id: string }>('/customers', { name, email: 'somebody@example.com' });
  const tariff = await admin.post<{ id: string }>('/tariffs', {
    name: `Internet for ${name}`,
    type: 'internet',
    price: { amountMinor: 3990, currency: 'EUR' },
    downKbps: 100_000,
    upKbps: 50_000,
  });
  const path = `/customers/${customer.body.id}/services/internet`;
  const ordered = await admin.post<{ job: { id: string } }>(path, { tariffId: tariff.body.id });
  const { id } = ordered.body.job;
  return { id, ...(await settled(id)) };
}

async function settled(id: string): Promise<Job> {
  return eventually(
    async () => (await admin.get<Job>(`/provisioning/jobs/${id}`)).body,
    ({ status }) => status === 'done' || status === 'manual',
    { within: 60_000, what: 'the job' },
  );
}
