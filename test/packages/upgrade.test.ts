import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeKeyPair } from '../../marketplace/package/keys.ts';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { startLoad } from '../support/steady-load.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';
import { type KernelCaller, kernelCaller } from './support/kernel-caller.ts';
import { type PackageFolder, packageFolder, type VersionWish } from './support/make-package.ts';

interface Row {
  readonly version: string;
  readonly generation: number;
  readonly state: string;
  readonly lastChange?: { outcome: string; reason?: string };
  readonly detail?: string;
  readonly code?: string;
}

const consent = ['runtime.node', 'db.schema'];
const renamed = { migrations: ['0002-add-subject', '0003-drop-title'], constants: { column: 'subject' } };

let packages: PackageFolder;
let kernel: TestKernel;
let admin: ApiClient;
let caller: KernelCaller;

beforeAll(async () => {
  packages = await packageFolder();
  kernel = await startTestKernel({ hosts: 'disabled' });
  admin = await kernel.login();
  caller = await kernelCaller(kernel);
  await admin.post('/trusted-keys', { name: 'Tests', publicKey: packages.key.publicKeyPem });
  await install({ version: '1.0.0' });
});

afterAll(async () => {
  await caller?.[Symbol.asyncDispose]();
  await kernel?.[Symbol.asyncDispose]();
  await packages?.[Symbol.asyncDispose]();
});

async function install(wish: VersionWish) {
  return caller.call('kernel.packages.install', { file: await packages.make(wish), consent });
}
const rollback = async (version?: string) =>
  (await admin.post<Row>('/plugins/notebook/rollback', version ? { version } : {})).body;
const count = async () =>
  (
    await admin.get<{ version: string; column: string; notes: number; named: number; greeting: string }>(
      '/notebook/count',
    )
  ).body;
const applied = async () =>
  (await admin.get<{ applied: { name: string }[] }>('/plugins/notebook/migrations')).body.applied.map(
    ({ name }) => name,
  );
const steps = (names: readonly string[]) =>
  eventually(applied, (now) => now.join() === names.join(), {
    within: 60_000,
    what: `the steps ${names.join()}`,
  });
const greet = (greeting: string) => admin.send('PUT', '/plugins/notebook/config', { values: { greeting } });

/** Notes written and counted all the time, at 50 requests per second each; stops after an action with what failed. */
async function underLoad<T>(
  work: () => Promise<T>,
): Promise<{ result: T; failures: object; written: number }> {
  const options = { token: admin.token as string, connections: 2, ratePerSecond: 50 };
  const url = `${kernel.baseUrl}/api/v1/notebook`;
  const ok = (status: number, body: string) => (status < 300 ? undefined : `${status} ${body}`);
  const writing = startLoad({ ...options, url, body: { text: 'hello' }, check: ok });
  const reading = startLoad({ ...options, url: `${url}/count`, check: ok });
  const before = (await count()).notes;
  await eventually(count, ({ notes }) => notes > before + 10, { within: 60_000, what: 'the load' });
  const result = await work();
  const { answered, failures } = await writing.stop();
  return { result, failures: { ...failures, ...(await reading.stop()).failures }, written: answered };
}

test('an update that renames a column loses no request', async () => {
  await greet('good morning');
  const { result, failures, written } = await underLoad(async () => {
    const row = await install({ version: '1.1.0', ...renamed });
    await steps(['0001-notes', '0002-add-subject', '0003-drop-title']);
    return row;
  });
  expect(failures).toEqual({});
  expect(result).toMatchObject({ version: '1.1.0', state: 'running', lastChange: { outcome: 'done' } });
  expect(await count()).toMatchObject({
    version: '1.1.0',
    column: 'subject',
    notes: written,
    named: written,
  });
});

test('a version that fails its health check is rolled back, its migrations too, and no request fails', async () => {
  const { generation } = (await admin.get<Row>('/plugins/notebook')).body;
  const { result, failures } = await underLoad(() =>
    install({
      version: '1.2.0',
      migrations: [...renamed.migrations, '0004-add-colour'],
      constants: { ...renamed.constants, health: 'ill' },
    }),
  );
  expect(failures).toEqual({});
  expect(result).toMatchObject({
    version: '1.1.0',
    generation,
    state: 'running',
    lastChange: { outcome: 'rolled-back', reason: expect.stringContaining('unhealthy: as it was made') },
  });
  expect(await applied()).toEqual(['0001-notes', '0002-add-subject', '0003-drop-title']);
  const { data } = (await admin.get<{ data: { version: string }[] }>('/plugins/notebook/versions')).body;
  expect(data.map(({ version }) => version)).toEqual(['1.1.0', '1.0.0']);
});

describe('a rollback', () => {
  test('brings back version, settings and tables within 10 s, and loses no request', async () => {
    await greet('good evening');
    const { result, failures } = await underLoad(async () => {
      const startedAt = performance.now();
      const row = await rollback();
      const tookMs = performance.now() - startedAt;
      await steps(['0001-notes']);
      return { row, tookMs };
    });
    expect(failures).toEqual({});
    expect(result.row).toMatchObject({ version: '1.0.0', state: 'running', lastChange: { outcome: 'done' } });
    expect(result.tookMs).toBeLessThan(10_000);
    const { column, notes, named, greeting } = await count();
    expect({ column, greeting }).toEqual({ column: 'title', greeting: 'good morning' });
    expect(named).toBe(notes);
    const history = (await admin.get<{ data: { reason?: string }[] }>('/plugins/notebook/config/history'))
      .body.data;
    expect(history[0]?.reason).toBe('notebook went back to 1.0.0');
  });

  test('goes to any of the last three versions, and an update forwards again', async () => {
    for (const version of ['1.1.0', '1.2.0', '1.3.0', '1.4.0']) await install({ version, ...renamed });
    const versions = async () =>
      (await admin.get<{ data: { version: string }[] }>('/plugins/notebook/versions')).body.data;
    const kept = (data: { version: string }[]) => data.map(({ version }) => version).join();
    await eventually(versions, (data) => kept(data) === '1.4.0,1.3.0,1.2.0,1.1.0', {
      within: 60_000,
      what: 'the end of older versions',
    });
    expect(await rollback('1.0.0')).toMatchObject({
      code: 'ROLLBACK_IMPOSSIBLE',
      detail: 'notebook cannot go back to 1.0.0: kept are 1.3.0, 1.2.0, 1.1.0. It stays at 1.4.0.',
    });
    expect(await rollback('1.1.0')).toMatchObject({ version: '1.1.0', state: 'running' });
    expect(await install({ version: '1.4.0', ...renamed })).toMatchObject({
      version: '1.4.0',
      state: 'running',
    });
  });

  test('is refused with the reason when a migration cannot go back', async () => {
    await install({
      version: '1.5.0',
      migrations: [...renamed.migrations, '0005-one-way'],
      constants: renamed.constants,
    });
    expect(await rollback()).toMatchObject({
      code: 'ROLLBACK_IMPOSSIBLE',
      detail:
        'notebook cannot go back to 1.4.0: its migration 0005-one-way cannot be taken back: nobody knows what the notes weighed before. It stays at 1.5.0.',
    });
    expect(await count()).toMatchObject({ version: '1.5.0' });
  });
});

test('a second change of the same plugin is refused while the first is not decided', async () => {
  const [file, other] = [
    await packages.make({ version: '1.6.0', ...renamed }),
    await packages.make({ version: '1.7.0', ...renamed }),
  ];
  const both = await Promise.all(
    [file, other].map((one) => caller.refusal('kernel.packages.install', { file: one as string, consent })),
  );
  expect(both.map(({ code }) => code).sort()).toEqual(['CHANGE_RUNNING', 'done']);
});

test('a plugin with required settings is installed, says what is missing, and starts when it is set', async () => {
  const configuration = {
    type: 'object',
    required: ['greeting'],
    properties: { greeting: { type: 'string' } },
  };
  await admin.send('DELETE', '/plugins/notebook?data=drop');
  const row = await install({ version: '1.0.0', manifest: { configuration } });
  expect(row).toMatchObject({
    state: 'installed',
    reason: expect.stringMatching(/waits for its settings: .*greeting/),
  });
  expect((await greet('hi')).status).toBe(200);
  await eventually(count, ({ greeting }) => greeting === 'hi', { within: 60_000, what: 'the start' });
});

test('an update that another trusted publisher signed waits until somebody agrees to his key', async () => {
  await admin.send('DELETE', '/plugins/notebook?data=drop');
  await install({ version: '1.0.0' });
  const key = makeKeyPair();
  await admin.post('/trusted-keys', { name: 'Somebody else', publicKey: key.publicKeyPem });
  const file = await packages.make({ version: '1.1.0', key });
  const update = (agreed: string[]) => caller.call('kernel.packages.install', { file, consent: agreed });
  const asked = `signature:${key.keyId}`;
  await expect(update(consent)).rejects.toMatchObject({
    code: 'CONSENT_REQUIRED',
    errors: [{ id: asked, title: expect.stringContaining('Somebody else') }],
  });
  const { body: waiting } = await admin.get<Row & { awaitingConsent?: object }>('/plugins/notebook');
  expect(waiting).toMatchObject({
    version: '1.0.0',
    state: 'running',
    awaitingConsent: { version: '1.1.0', permissions: [asked] },
  });
  expect(await update([...consent, asked])).toMatchObject({ version: '1.1.0', state: 'running' });
});
