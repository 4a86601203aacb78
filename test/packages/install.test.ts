import { readdirSync } from 'node:fs';
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeKeyPair } from '../../marketplace/package/keys.ts';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';
import { type KernelCaller, kernelCaller } from './support/kernel-caller.ts';
import { type PackageFolder, packageFolder } from './support/make-package.ts';

/** A plugin's row, and the problem it is answered with. */
interface Row {
  readonly version: string;
  readonly state: string;
  readonly reason?: string;
  readonly origin?: string;
  readonly awaitingConsent?: { version: string; permissions: string[] };
  readonly lastChange?: { outcome: string; reason?: string };
}

interface AuditRows {
  readonly data: readonly { readonly id: string }[];
}

const consent = ['runtime.node', 'db.schema'];

let packages: PackageFolder;
let kernel: TestKernel;
let admin: ApiClient;
let caller: KernelCaller;
let place: string;

/** Everything in production mode: what is signed by a trusted key is taken, and nothing else. */
beforeAll(async () => {
  packages = await packageFolder();
  place = await mkdtemp(join(tmpdir(), 'isp-marks-'));
  kernel = await startTestKernel({ environment: { ISP_TEST_MARKS: join(place, 'marks') } });
  admin = await kernel.login();
  caller = await kernelCaller(kernel);
  await admin.post('/trusted-keys', { name: 'Tests', publicKey: packages.key.publicKeyPem });
});

afterAll(async () => {
  await caller?.[Symbol.asyncDispose]();
  await kernel?.[Symbol.asyncDispose]();
  await packages?.[Symbol.asyncDispose]();
  await rm(place, { recursive: true, force: true });
});

/** Versions whose code was imported by any process, in order. */
const ran = async () =>
  (await readFile(join(place, 'marks'), 'utf8').catch(() => '')).split('\n').filter(Boolean);
const install = (file: string, more: object = {}) =>
  caller.refusal('kernel.packages.install', { file, ...more });
const row = async (id = 'notebook') => (await admin.get<Row>(`/plugins/${id}`)).body;
const unpacked = () => {
  const folder = join(kernel.dataDirectory, 'packages', 'notebook');
  return readdirSync(folder).map((name) => join(folder, name));
};

/** The same package with one byte of a file changed, or with another file in it. */
async function tampered(file: string, change: (tar: Buffer) => Buffer): Promise<string> {
  const other = join(place, `${Math.random()}.tgz`);
  await writeFile(other, gzipSync(change(gunzipSync(await readFile(file)))));
  return other;
}

function flipped(tar: Buffer): Buffer {
  const at = tar.indexOf('definePlugin');
  const changed = Buffer.from(tar);
  changed[at] = tar[at]! ^ 1;
  return changed;
}

/** A whole second copy of the first file under another name: its header's checksum fits. */
function withExtraFile(tar: Buffer): Buffer {
  const size = Number.parseInt(tar.toString('latin1', 124, 135), 8);
  const entry = Buffer.from(tar.subarray(0, 512 + Math.ceil(size / 512) * 512));
  entry.write('package/zz.js\0', 0, 'latin1');
  entry.fill(0, 14, 100);
  entry.write('        ', 148, 'latin1');
  const sum = entry.subarray(0, 512).reduce((total, byte) => total + byte, 0);
  entry.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return Buffer.concat([entry, tar]);
}

describe('a package that is not what it should be is refused before any of its code runs', () => {
  let good: string;
  beforeAll(async () => {
    good = await packages.make({ version: '1.0.0' });
  });
  afterAll(async () => {
    expect(await ran()).toEqual([]);
    expect((await admin.get('/plugins/notebook')).status).toBe(404);
  });

  test('one byte was changed', async () => {
    const { code, message } = await install(await tampered(good, flipped), { consent });
    expect(code).toBe('PACKAGE_ALTERED');
    expect(message).toContain('plugin.js was changed');
  });

  test('a file was added', async () => {
    const { code, message } = await install(await tampered(good, withExtraFile), { consent });
    expect(code).toBe('PACKAGE_ALTERED');
    expect(message).toContain('zz.js is not part of it');
  });

  test('it is signed with a key nobody trusts', async () => {
    const key = makeKeyPair();
    const refused = await install(await packages.make({ version: '1.0.0', key }), { consent });
    expect(refused.code).toBe('PACKAGE_KEY_UNKNOWN');
    expect(refused.message).toContain(key.keyId);
  });

  test('nobody signed it; in production mode no wish helps', async () => {
    const file = await packages.make({ version: '1.0.0', key: undefined });
    expect((await install(file, { consent, allowUnsigned: true })).code).toBe('PACKAGE_UNSIGNED');
  });

  test('it is another plugin, another version or another file than was asked for', async () => {
    const expected = (more: object) => install(good, { consent, expect: { id: 'notebook', ...more } });
    expect((await install(good, { consent, expect: { id: 'ledger' } })).code).toBe('PACKAGE_INVALID');
    expect((await expected({ version: '2.0.0' })).code).toBe('PACKAGE_INVALID');
    expect((await expected({ integrity: 'sha512-AAAA' })).code).toBe('PACKAGE_ALTERED');
  });

  test('it is for another platform, needs what is not there, or wants to sit among the core services', async () => {
    const made = async (manifest: object) =>
      install(await packages.make({ version: '1.0.0', manifest }), { consent });
    expect((await made({ engine: '^9.0.0' })).message).toContain('asks for platform ^9.0.0');
    expect((await made({ requires: { ledger: '^2.0.0' } })).message).toContain(
      'notebook requires ledger ^2.0.0, which is not installed',
    );
    expect((await made({ host: 'core' })).message).toContain(
      'the host core is kept for services of the platform',
    );
  });

  test('its id belongs to a plugin of the platform', async () => {
    const { code } = await install(
      await packages.make({ version: '9.0.0', manifest: { id: 'customers', contributes: {} } }),
      {
        consent,
      },
    );
    expect(code).toBe('PACKAGE_NOT_INSTALLED');
  });

  test('its version was revoked', async () => {
    const revocations = [{ plugin: 'notebook', versions: '<=1.0.0', reason: 'it loses notes' }];
    await caller.call('kernel.packages.revoke', { source: 'tests', revocations });
    const { code, message } = await install(good, { consent });
    expect(code).toBe('PACKAGE_REVOKED');
    expect(message).toContain('it loses notes');
    await caller.call('kernel.packages.revoke', { source: 'tests', revocations: [] });
  });

  test('nobody agreed to what it asks for; it says what, in words and why', async () => {
    const refused = await caller
      .call('kernel.packages.install', { file: good })
      .catch((error: { code: string; errors: unknown }) => error);
    expect(refused).toMatchObject({ code: 'CONSENT_REQUIRED' });
    expect((refused as { errors: unknown }).errors).toEqual([
      expect.objectContaining({ id: 'runtime.node', title: expect.stringContaining('ordinary process') }),
      expect.objectContaining({
        id: 'db.schema',
        title: 'Keeps tables of its own in the database',
        reason: 'The notes are kept there',
      }),
    ]);
    expect((await install(good, { consent: ['runtime.node'] })).message).toContain('agreed to: db.schema.');
  });

  test('there is no room for it; nothing of it is kept', async () => {
    const folder = join(kernel.dataDirectory, 'packages');
    await writeFile(folder, 'where packages are to be unpacked there is a file');
    const { code, message } = await install(good, { consent });
    await rm(folder);
    expect(code).toBe('PACKAGE_NOT_STORED');
    expect(message).toContain('notebook 1.0.0 could not be stored: ');
    expect((await admin.get('/plugins/notebook')).status).toBe(404);
  });

  test('a report of it changes nothing', async () => {
    const report = await caller.call('kernel.packages.inspect', { file: good });
    expect(report).toMatchObject({
      manifest: { id: 'notebook', version: '1.0.0' },
      signature: { state: 'trusted', signedBy: 'Tests' },
      problems: [],
    });
    expect(report.permissions.map(({ id }) => id)).toEqual(consent);
  });

  test('it does not start; nothing of it is kept', async () => {
    const file = await packages.make({ version: '1.0.0', constants: { health: 'ill', version: 'tried' } });
    const { code, message } = await install(file, { consent });
    expect(code).toBe('PACKAGE_NOT_STARTED');
    expect(message).toContain('notebook is unhealthy: as it was made');
    expect(await ran()).toEqual(['tried']);
    await rm(join(place, 'marks'));
    const { data } = (await admin.get<{ data: { id: string }[] }>('/plugins')).body;
    expect(data.map(({ id }) => id)).not.toContain('notebook');
    expect(await install(await packages.make({ version: '1.0.0', key: undefined }))).toMatchObject({
      code: 'PACKAGE_UNSIGNED',
    });
  });
});

describe('an installed package', () => {
  test('serves when the call answers, and the same again changes nothing', async () => {
    const file = await packages.make({ version: '1.0.0' });
    expect((await install(file, { consent, source: 'the tests', actor: 'Ada' })).code).toBe('done');
    expect((await admin.get('/notebook/count')).body).toMatchObject({ version: '1.0.0', notes: 0 });
    expect(await row()).toMatchObject({ version: '1.0.0', state: 'running', origin: 'package' });
    const marks = await ran();
    expect((await install(file)).code).toBe('done');
    expect(await ran()).toEqual(marks);
    expect((await admin.get<{ data: unknown[] }>('/plugins/notebook/versions')).body.data).toEqual([
      expect.objectContaining({ version: '1.0.0', active: true, signedBy: 'Tests', source: 'the tests' }),
    ]);
    const events = await eventually(
      async () =>
        (
          await admin.get<{ data: { type: string; actor?: string; title: string }[] }>(
            '/plugins/notebook/events',
          )
        ).body.data,
      (all) => all.some(({ type }) => type === 'installed'),
      { within: 60_000, what: 'the event' },
    );
    expect(events.find(({ type }) => type === 'installed')).toMatchObject({
      actor: 'Ada',
      title: 'notebook 1.0.0 was installed from the tests, signed by Tests',
    });
  });

  test('waits for consent when an update asks for more, and serves on', async () => {
    const permissions = { 'db.schema': true, 'storage.kv': true };
    const file = await packages.make({ version: '1.1.0', manifest: { permissions } });
    expect((await install(file)).code).toBe('CONSENT_REQUIRED');
    expect(await row()).toMatchObject({
      version: '1.0.0',
      state: 'running',
      awaitingConsent: { version: '1.1.0', permissions: ['storage.kv'] },
      lastChange: { outcome: 'awaiting-consent', reason: '1.1.0 asks for storage.kv' },
    });
    expect((await admin.get('/notebook/count')).body).toMatchObject({ version: '1.0.0' });
    expect((await install(file, { consent: ['storage.kv'] })).code).toBe('done');
    const after = await row();
    expect(after).toMatchObject({ version: '1.1.0', lastChange: { outcome: 'done' } });
    expect(after.awaitingConsent).toBeUndefined();
  });

  test('is never replaced by an older version, nor by another file of the same version', async () => {
    const older = await install(await packages.make({ version: '1.0.5' }), { consent });
    expect(older.code).toBe('PACKAGE_DOWNGRADE');
    const same = await packages.make({ version: '1.1.0', constants: { version: 'other' } });
    const refused = await install(same, { consent });
    expect(refused).toMatchObject({ code: 'PACKAGE_UNMET' });
    expect(refused.message).toContain('1.1.0 is installed with other contents');
    expect(await row()).toMatchObject({ version: '1.1.0', state: 'running' });
  });

  test('keeps a version that another plugin accepts, and is not removed while it is needed', async () => {
    const labels = await packages.make({ plugin: 'notebook-labels', version: '1.0.0' });
    expect((await install(labels, { consent })).code).toBe('done');
    const { code, message } = await install(await packages.make({ version: '2.0.0' }), { consent });
    expect(code).toBe('PACKAGE_UNMET');
    expect(message).toContain('notebook-labels requires notebook ^1.0.0, but notebook is 2.0.0');
    const refused = await admin.send('DELETE', '/plugins/notebook?data=drop');
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: 'PACKAGE_NEEDED' });
    expect(String(refused.body.detail)).toContain('notebook-labels requires it');
    expect((await admin.send('DELETE', '/plugins/notebook-labels?data=drop')).body).toMatchObject({
      objectsLeft: 0,
    });
    expect((await admin.send('DELETE', '/plugins/customers?data=drop')).body).toMatchObject({
      code: 'PACKAGE_NOT_INSTALLED',
    });
  });
});

describe('what was unpacked is looked at before each load', () => {
  const reload = async () => (await admin.post<Row>('/plugins/notebook/reload')).body;
  const stopped = async () => {
    await admin.post('/plugins/notebook/disable');
    await rm(join(place, 'marks'), { force: true });
  };

  test('a changed file: the running generation serves on, a start is refused, and nothing of it runs', async () => {
    const [folder] = unpacked().filter((path) => path.includes('1.1.0'));
    await cp(folder!, join(place, 'kept'), { recursive: true });
    await appendFile(join(folder!, 'plugin.js'), '\n');
    await rm(join(place, 'marks'));
    expect((await reload()).lastChange).toMatchObject({ outcome: 'rolled-back' });
    expect((await admin.get('/notebook/count')).status).toBe(200);
    await stopped();
    await admin.post('/plugins/notebook/enable');
    const refused = await eventually(row, ({ state }) => state === 'rejected', {
      within: 60_000,
      what: 'the refusal',
    });
    expect(refused.reason).toContain('plugin.js was changed');
    expect(await ran()).toEqual([]);
    await rm(folder!, { recursive: true });
    expect(await reload()).toMatchObject({ state: 'running', lastChange: { outcome: 'done' } });
    expect((await admin.get('/notebook/count')).body).toMatchObject({ version: '1.1.0' });
  });

  test('a key that is trusted no more refuses at the next load', async () => {
    const { keyId } = packages.key;
    expect((await admin.send('DELETE', `/trusted-keys/${keyId}`)).status).toBe(200);
    expect((await admin.get('/notebook/count')).status).toBe(200);
    await stopped();
    await admin.post('/plugins/notebook/enable');
    const refused = await eventually(row, ({ state }) => state === 'rejected', {
      within: 60_000,
      what: 'the refusal',
    });
    expect(refused.reason).toContain(`signed with the key ${keyId}, which is not trusted`);
    expect(await ran()).toEqual([]);
    await admin.post('/trusted-keys', { name: 'Tests', publicKey: packages.key.publicKeyPem });
    expect(await reload()).toMatchObject({ state: 'running' });
  });

  test('a version that is revoked while it runs is stopped at once, and an update brings the plugin back', async () => {
    const revocations = [{ plugin: 'notebook', versions: '1.1.x', reason: 'it forgets' }];
    const { stopped: ended } = await caller.call('kernel.packages.revoke', { source: 'tests', revocations });
    expect(ended).toEqual(['notebook']);
    expect(await row()).toMatchObject({ state: 'rejected', reason: 'revoked: it forgets' });
    expect((await reload()).state).toBe('rejected');
    expect((await admin.get('/notebook/count')).status).toBe(503);
    const kept = (await admin.get<{ data: { revoked?: string }[] }>('/plugins/notebook/versions')).body.data;
    expect(kept[0]).toMatchObject({ version: '1.1.0', revoked: 'it forgets' });
    const next = await packages.make({ version: '1.2.0' });
    expect((await install(next, { consent })).code).toBe('done');
    expect(await row()).toMatchObject({ version: '1.2.0', state: 'running' });
  });

  test('the keys of the platform cannot be removed', async () => {
    const keys = (await admin.get<{ data: { id: string; builtIn?: boolean }[] }>('/trusted-keys')).body.data;
    const own = keys.find(({ builtIn }) => builtIn);
    expect((await admin.send('DELETE', `/trusted-keys/${own?.id}`)).status).toBe(409);
    expect((await admin.post('/trusted-keys', { name: 'x', publicKey: 'no key' })).status).toBe(422);
  });
});

describe('removing', () => {
  const remove = (data: string) =>
    admin.send<{ objectsLeft: number; exportFile?: string }>('DELETE', `/plugins/notebook?data=${data}`);
  const write = (text: string) => admin.post('/notebook', { text });

  test('keep: a later install finds its data', async () => {
    await write('kept');
    const { body } = await remove('keep');
    expect(body.objectsLeft).toBeGreaterThan(0);
    expect((await admin.get('/notebook/count')).status).toBe(404);
    expect((await admin.get('/plugins/notebook')).status).toBe(404);
    expect((await install(await packages.make({ version: '1.2.0' }), { consent })).code).toBe('done');
    expect((await admin.get('/notebook/count')).body).toMatchObject({ notes: 1 });
  });

  test('export: an archive holds all of it, and the database nothing', async () => {
    const { body } = await remove('export');
    expect(body.objectsLeft).toBe(0);
    const tar = gunzipSync(await readFile(body.exportFile!)).toString('latin1');
    expect(tar).toContain('kept');
    for (const name of [
      'tables/notes.csv',
      'key-values.csv',
      'migrations.csv',
      'plugin.json',
      'settings.json',
    ])
      expect(tar).toContain(name);
    expect(readdirSync(join(kernel.dataDirectory, 'exports'))).toHaveLength(1);
    // The plugin's page is gone: the audit log says where the archive is.
    const removal = async () => {
      const [last] = (await admin.get<AuditRows>('/audit?filter[action]=plugins.remove&sort=-number')).body
        .data;
      return last && (await admin.get<{ after?: object }>(`/audit/${last.id}`)).body.after;
    };
    const after = await eventually(removal, (found) => found !== undefined && 'exportFile' in found, {
      within: 15_000,
      what: 'the removal in the audit log',
    });
    expect(after).toMatchObject({ data: 'export', exportFile: body.exportFile });
  });

  test('drop: nothing is left, and a later install starts anew', async () => {
    expect((await install(await packages.make({ version: '1.2.0' }), { consent })).code).toBe('done');
    await write('lost');
    expect((await remove('drop')).body).toEqual({ id: 'notebook', data: 'drop', objectsLeft: 0 });
    expect(readdirSync(join(kernel.dataDirectory, 'packages'))).toEqual([]);
    expect((await install(await packages.make({ version: '1.2.0' }), { consent })).code).toBe('done');
    expect((await admin.get('/notebook/count')).body).toMatchObject({ notes: 0 });
  });
});
