import { once } from 'node:events';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type KernelCaller, kernelCaller } from '../packages/support/kernel-caller.ts';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';
import { everyConsent as consent, type Market, testMarket } from './support/market.ts';

interface List {
  readonly data: readonly (Record<string, unknown> & { readonly id: string })[];
}

let market: Market;
let kernel: TestKernel;
let caller: KernelCaller;
let admin: ApiClient;
let source: string;

beforeAll(async () => {
  market = await testMarket();
  await market.publish('greeter', '1.0.0');
  await market.publish('parrot', '1.0.0', { description: 'Repeats text messages.', runtime: 'sandbox' });
  await market.publish('shop', '1.0.0', { requires: { greeter: '^1.0.0' } });
  kernel = await startTestKernel();
  caller = await kernelCaller(kernel);
  admin = await kernel.login();
});

afterAll(async () => {
  await caller?.[Symbol.asyncDispose]();
  await kernel?.[Symbol.asyncDispose]();
  await market?.[Symbol.asyncDispose]();
});

const word = async (id: string) => {
  const { status, body } = await admin.get<{ version?: string }>(`/${id}/word`);
  return status === 200 ? body.version : status;
};
const refresh = () => admin.post<List>('/marketplace/refresh', {});
const sourceNow = async () =>
  (await admin.get<List>('/marketplace/sources')).body.data.find(({ id }) => id === source);

describe('sources', () => {
  test('the bundled catalogue is offered, signed by this installation and trusted', async () => {
    const { body } = await admin.get<List>('/marketplace/plugins?filter[source]=Bundled');
    expect(body.data.map(({ id }) => id)).toContain('mikrotik');
    const details = await admin.get('/marketplace/plugins/mikrotik');
    expect(details.body).toMatchObject({
      runtime: 'node',
      compatible: true,
      versions: [{ signature: { state: 'trusted', signedBy: 'Bundled catalogue' } }],
    });
  });

  test('a plugin of it is installed over REST, says which setting it needs, and serves when it has it', async () => {
    const { body } = await admin.get<{ permissions: { id: string }[] }>('/marketplace/plugins/mikrotik');
    const asked = body.permissions.map(({ id }) => id);
    const installed = await admin.post('/plugins', { id: 'mikrotik', consent: asked });
    expect(installed).toMatchObject({
      status: 201,
      body: { origin: 'package', reason: expect.stringContaining('sealingKey') },
    });
    const values = { sealingKey: 'a key for tests, long enough to be one' };
    expect((await admin.send('PUT', '/plugins/mikrotik/config', { values })).status).toBe(200);
    const answer = await eventually(
      () => admin.get<List>('/mikrotik/devices'),
      ({ status }) => status === 200,
      { within: 60_000, what: 'its routes' },
    );
    expect(answer.body.data).toEqual([]);
  });

  test('an index is believed only when its key is trusted', async () => {
    const wish = { name: 'Test market', url: market.path, updateCoolDownHours: 0 };
    const refused = await admin.post('/marketplace/sources', wish);
    expect(refused.body).toMatchObject({ code: 'MARKETPLACE_INDEX_REFUSED', status: 409 });
    const unsigned = await admin.post('/marketplace/sources', { ...wish, unsigned: true });
    expect(unsigned.body).toMatchObject({ code: 'MARKETPLACE_UNSIGNED', status: 403 });
    await caller.call('kernel.trust.add', { name: 'Example Networks', publicKey: market.key.publicKeyPem });
    const added = await admin.post<{ id: string }>('/marketplace/sources', wish);
    expect(added).toMatchObject({ status: 201, body: { plugins: 3, sequence: 3, keyId: market.key.keyId } });
    source = added.body.id;
  });
});

describe('finding', () => {
  test('search and details tell what a plugin is, asks for and looks like', async () => {
    const found = await admin.get<List>('/marketplace/plugins?q=repeats%20message');
    expect(found.body.data).toMatchObject([{ id: 'parrot', source: 'Test market' }]);
    const { body } = await admin.get('/marketplace/plugins/greeter');
    expect(body).toMatchObject({
      publisher: 'Example Networks',
      permissions: [{ id: 'runtime.node' }],
      versions: [{ version: '1.0.0', compatible: true, changelog: '- Says 1.0.0.' }],
      icon: { file: 'icon.svg' },
    });
    expect((await admin.get('/marketplace/plugins?filter[colour]=red')).status).toBe(422);
    expect((await admin.get('/marketplace/plugins/nothing')).status).toBe(404);
  });
});

describe('installing', () => {
  test('asks for consent with each permission in words, and names what is missing', async () => {
    const refused = await admin.post('/plugins', { id: 'greeter' });
    expect(refused).toMatchObject({
      status: 403,
      body: { code: 'CONSENT_REQUIRED', errors: [{ id: 'runtime.node', title: expect.any(String) }] },
    });
    const needs = await admin.post('/plugins', { id: 'shop', consent });
    expect(needs.body).toMatchObject({ code: 'PACKAGE_UNMET', status: 409 });
    expect(needs.body.detail).toContain('greeter 1.0.0');
    expect(await word('greeter')).toBe(404);
  });

  test('answers when its routes do, with what it requires', async () => {
    const installed = await admin.post('/plugins', { id: 'shop', consent, withRequirements: true });
    expect(installed).toMatchObject({
      status: 201,
      body: { id: 'shop', state: 'running', origin: 'package' },
    });
    expect([await word('shop'), await word('greeter')]).toEqual(['1.0.0', '1.0.0']);
    const again = await admin.post('/plugins', { id: 'greeter', consent });
    expect(again.body).toMatchObject({ code: 'MARKETPLACE_ALREADY_INSTALLED' });
  });
});

describe('updates', () => {
  test('show in the list of plugins, and install without losing the route', async () => {
    await market.publish('greeter', '1.1.0');
    await refresh();
    const { body } = await admin.get<List>('/plugins');
    expect(body.data.find(({ id }) => id === 'greeter')).toMatchObject({
      version: '1.0.0',
      updateAvailable: '1.1.0',
    });
    const updated = await admin.post('/plugins/greeter/update', {});
    expect(updated).toMatchObject({
      status: 200,
      body: { version: '1.1.0', lastChange: { outcome: 'done' } },
    });
    expect(await word('greeter')).toBe('1.1.0');
  });

  test('that ask for one more permission wait for consent while the old version serves', async () => {
    await market.publish('greeter', '1.2.0', { permissions: { 'storage.kv': true } });
    await refresh();
    const refused = await admin.post('/plugins/greeter/update', {});
    expect(refused.body).toMatchObject({ code: 'CONSENT_REQUIRED', errors: [{ id: 'storage.kv' }] });
    const waiting = (await admin.get('/plugins/greeter')).body;
    expect(waiting).toMatchObject({
      state: 'running',
      version: '1.1.0',
      lastChange: { outcome: 'awaiting-consent' },
      awaitingConsent: { version: '1.2.0', permissions: ['storage.kv'] },
    });
    expect(await word('greeter')).toBe('1.1.0');
    await admin.post('/plugins/greeter/update', { consent: ['storage.kv'] });
    expect(await word('greeter')).toBe('1.2.0');
  });

  test('rest for their cool-down, but not when the version is named', async () => {
    await admin.send('PATCH', `/marketplace/sources/${source}`, { updateCoolDownHours: null });
    await market.publish('greeter', '1.3.0', { permissions: { 'storage.kv': true } });
    await refresh();
    const { body } = await admin.get<List>('/marketplace/updates');
    expect(body.data).toMatchObject([
      { plugin: 'greeter', version: '1.3.0', state: 'cooling-down', asks: [] },
    ]);
    expect((await admin.post('/plugins/greeter/update', {})).body).toMatchObject({
      code: 'MARKETPLACE_NO_UPDATE',
    });
    expect((await admin.post('/plugins/greeter/update', { version: '1.3.0' })).status).toBe(200);
    expect(await word('greeter')).toBe('1.3.0');
  });

  test('install themselves where the policy says so', async () => {
    const policy = { updates: 'automatic', updateCoolDownHours: 0 };
    expect((await admin.send('PATCH', '/marketplace/plugins/greeter', policy)).body).toMatchObject(policy);
    await market.publish('greeter', '1.4.0', { permissions: { 'storage.kv': true } });
    await refresh();
    await eventually(
      () => word('greeter'),
      (version) => version === '1.4.0',
      { within: 60_000, what: 'the update' },
    );
  });
});

describe('what must not happen', () => {
  test('an older index is refused, and what was read stays', async () => {
    const putBack = await market.rememberIndex();
    await market.publish('parrot', '1.1.0');
    await refresh();
    await putBack();
    await refresh();
    expect(await sourceNow()).toMatchObject({
      problem: expect.stringContaining('was seen before'),
      plugins: 3,
    });
    const { body } = await admin.get('/marketplace/plugins/parrot');
    expect(body).toMatchObject({ version: '1.1.0' });
  });

  test('a revoked version is stopped by the next look, and hidden', async () => {
    await market.publish('parrot', '1.2.0');
    await market.publish('parrot', '1.3.0', { runtime: 'sandbox' });
    await market.publish('parrot', '1.4.0');
    await market.revoke('greeter', '1.4.0', 'tells passwords');
    await market.deprecate('parrot', 'is too loud', 'greeter');
    await market.deprecate('shop', 'sells nothing');
    await refresh();
    const stopped = await eventually(
      () => admin.get('/plugins/greeter'),
      ({ body }) => body.state !== 'running',
      { within: 60_000, what: 'the revoked plugin being stopped' },
    );
    expect(JSON.stringify(stopped.body)).toContain('tells passwords');
    expect(await word('greeter')).not.toBe('1.4.0');
    const { body } = await admin.get('/marketplace/plugins/greeter');
    expect(body).toMatchObject({
      versions: [{ version: '1.4.0', revoked: 'tells passwords', compatible: false }, {}, {}, {}, {}],
    });
    const { data } = (await admin.get<List>('/plugins')).body;
    expect(data.find(({ id }) => id === 'shop')).toMatchObject({ deprecated: { reason: 'sells nothing' } });
    const loud = await admin.get<List>('/marketplace/plugins?filter[deprecated]=true');
    expect(loud.body.data).toMatchObject([
      { id: 'parrot', deprecated: { replacement: 'greeter' } },
      { id: 'shop' },
    ]);
  });

  test('a flipped byte in the source is refused before anything of it runs', async () => {
    const file = join(market.path, 'isp-plugin-parrot-1.4.0.tgz');
    const bytes = await readFile(file);
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] as number) ^ 1;
    await writeFile(file, bytes);
    const refused = await admin.post('/plugins', { id: 'parrot', version: '1.4.0', consent });
    expect(refused.body).toMatchObject({ code: 'PACKAGE_ALTERED' });
    expect(await word('parrot')).toBe(404);
  });

  test('a source that is away keeps what was read of it, with the reason', async () => {
    await rename(market.path, `${market.path}-away`);
    await refresh();
    expect(await sourceNow()).toMatchObject({
      plugins: 3,
      problem: expect.any(String),
      problemSince: expect.any(String),
    });
    expect((await admin.get('/marketplace/plugins/parrot')).status).toBe(200);
    const install = await admin.post('/plugins', { id: 'parrot', version: '1.3.0', consent });
    expect(install).toMatchObject({ status: 503, body: { code: 'MARKETPLACE_SOURCE_AWAY' } });
    await rename(`${market.path}-away`, market.path);
    await refresh();
    expect(await sourceNow()).not.toHaveProperty('problem');
  });
});

test('an index behind a URL works as one in a folder', async () => {
  const server = createServer(async ({ url = '' }, response) => {
    const bytes = await readFile(join(market.path, basename(url))).catch(() => undefined);
    response.writeHead(bytes ? 200 : 404).end(bytes);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = (server as Server).address() as AddressInfo;
  try {
    await admin.send('DELETE', `/marketplace/sources/${source}`);
    expect((await admin.get('/marketplace/plugins/parrot')).status).toBe(404);
    const url = `http://127.0.0.1:${port}/index.json`;
    expect((await admin.post('/marketplace/sources', { name: 'Web', url })).status).toBe(201);
    const installed = await admin.post('/plugins', { id: 'parrot', version: '1.3.0' });
    expect(installed).toMatchObject({ status: 201, body: { version: '1.3.0', runtime: 'sandbox' } });
    expect(await word('parrot')).toBe('1.3.0');
  } finally {
    server.close();
    server.closeAllConnections();
  }
});
