import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startRegistry, type TestRegistry } from '../../marketplace/test/support/npm-registry.ts';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { tryIsp } from '../support/run-isp.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';
import { everyConsent as consent, type Market, testMarket } from './support/market.ts';

let market: Market;
let kernel: TestKernel;
let admin: ApiClient;

beforeAll(async () => {
  market = await testMarket();
  await market.publish('greeter', '1.0.0');
  kernel = await startTestKernel({ mode: 'sandbox', hosts: 'disabled' });
  admin = await kernel.login();
});

afterAll(async () => {
  await kernel?.[Symbol.asyncDispose]();
  await market?.[Symbol.asyncDispose]();
});

const isp = (...command: string[]) => tryIsp(command, { ISP_DATA_DIR: kernel.dataDirectory, NO_COLOR: '1' });
const word = async (id: string) => {
  const { status, body } = await admin.get<{ version?: string }>(`/${id}/word`);
  return status === 200 ? body.version : status;
};

describe('the command line', () => {
  test('finds a plugin and tells what it asks for', async () => {
    const file = join(market.path, '..', 'market.pub');
    await writeFile(file, market.key.publicKeyPem);
    expect(await isp('trust', 'add', 'Example Networks', file)).toMatchObject({ code: 0 });
    const source = { name: 'Test market', url: market.path };
    expect((await admin.post('/marketplace/sources', source)).status).toBe(201);
    expect((await isp('plugin', 'search', 'gree')).stdout).toMatch(
      /greeter +1\.0\.0 +node +Example Networks/,
    );
    expect(await isp('plugin', 'search', 'xylophone')).toMatchObject({ code: 1 });
    const { stdout } = await isp('plugin', 'info', 'greeter');
    expect(stdout).toContain('Runs as an ordinary process');
    expect(stdout).toContain('signed by Example Networks');
  });

  test('installs nothing without consent, and one word is enough', async () => {
    const asked = await isp('plugin', 'install', 'greeter');
    expect(asked).toMatchObject({ code: 1, stdout: expect.stringContaining('(runtime.node)') });
    expect(asked.stderr).toContain('--yes');
    expect(await word('greeter')).toBe(404);
    const installed = await isp('plugin', 'install', 'greeter', '--version', '1.0.0', '--yes');
    expect(installed).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/greeter 1\.0\.0 was installed/),
    });
    expect(await word('greeter')).toBe('1.0.0');
  });

  test('updates what is out long enough, or is named', async () => {
    await market.publish('greeter', '1.1.0');
    const all = await isp('plugin', 'update');
    expect(all.stdout).toContain('isp plugin update greeter --to 1.1.0');
    expect(await isp('plugin', 'update', 'greeter')).toMatchObject({ code: 1 });
    const updated = await isp('plugin', 'update', 'greeter', '--to', '1.1.0');
    expect(updated).toMatchObject({ code: 0, stdout: expect.stringContaining('greeter 1.1.0') });
    expect(await word('greeter')).toBe('1.1.0');
  });
});

test('a revoked version is stopped by itself, though the business clock stands; what replaces it is offered at once', async () => {
  await admin.send('PUT', '/sandbox/clock', { now: '2026-11-16T08:00:00Z' });
  await admin.send('PUT', '/plugins/marketplace/config', { values: { refreshSeconds: 5 } });
  await market.revoke('greeter', '1.1.0', 'tells passwords');
  const { body } = await eventually(
    () => admin.get('/plugins/greeter'),
    ({ body: row }) => row.state === 'rejected',
    { within: 60_000, what: 'the revoked plugin being stopped' },
  );
  expect(body.reason).toContain('tells passwords');
  await market.publish('greeter', '1.2.0');
  expect(await isp('plugin', 'update', 'greeter')).toMatchObject({ code: 0 });
  expect(await word('greeter')).toBe('1.2.0');
});

test('an index nobody signed is believed in sandbox mode when its source is marked', async () => {
  const unsigned = await testMarket();
  await using _ = unsigned;
  await unsigned.publish('mumbler', '1.0.0');
  await rm(join(unsigned.path, 'index.json.sig'));
  const wish = { name: 'Workbench', url: unsigned.path };
  expect((await admin.post('/marketplace/sources', wish)).status).toBe(409);
  expect((await admin.post('/marketplace/sources', { ...wish, unsigned: true })).status).toBe(201);
  const { body } = await admin.get('/marketplace/plugins/mumbler');
  expect(body).toMatchObject({ versions: [{ signature: { state: 'unknown-key' } }] });
  const install = await admin.post('/plugins', { id: 'mumbler', consent });
  expect(install.body).toMatchObject({ code: 'PACKAGE_KEY_UNKNOWN' });
});

describe('a registry of npm', () => {
  let registry: TestRegistry;

  beforeAll(async () => {
    registry = await startRegistry();
    await registry.npm('publish', await market.pack('whistler', '1.0.0'));
    const stranger = await testMarket();
    await using _ = stranger;
    await registry.npm('publish', await stranger.pack('stranger', '1.0.0'));
  });

  afterAll(async () => {
    await registry?.[Symbol.asyncDispose]();
  });

  test('is a source; there each package’s own signature decides', async () => {
    const source = { name: 'Registry', url: `npm:${registry.url}` };
    const added = await admin.post('/marketplace/sources', source);
    expect(added).toMatchObject({ status: 201, body: { plugins: 2 } });
    const stranger = await admin.post('/plugins', { id: 'stranger', consent });
    expect(stranger.body).toMatchObject({ code: 'PACKAGE_KEY_UNKNOWN' });
    expect(await word('stranger')).toBe(404);
    const installed = await admin.post('/plugins', { id: 'whistler', consent });
    expect(installed).toMatchObject({ status: 201, body: { version: '1.0.0', state: 'running' } });
    expect(await word('whistler')).toBe('1.0.0');
  });
});
