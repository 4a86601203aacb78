import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { judgeSignature } from '../package/judge-signature.ts';
import { makeKeyPair } from '../package/keys.ts';
import { packageName, readPackage } from '../package/read-package.ts';
import type { MarketplaceSource } from '../sources/marketplace-source.ts';
import { openSource } from '../sources/open-source.ts';
import { type Packument, toOfferedPlugin } from '../sources/packument.ts';
import { startRegistry, type TestRegistry } from './support/npm-registry.ts';
import { packInto, trustedKeys } from './support/packed-folder.ts';
import { sampleManifest, type TestDirectory, testDirectory } from './support/sample-plugin.ts';

const trust = { trustedKeys: [], now: Temporal.Instant.from('2026-03-01T12:00:00Z') };

describe('a registry of npm', () => {
  let registry: TestRegistry;
  let folder: TestDirectory;
  let source: MarketplaceSource;

  beforeAll(async () => {
    [registry, folder] = await Promise.all([startRegistry(), testDirectory()]);
    source = openSource('Registry', `npm:${registry.url}`);
    for (const changes of [{}, { version: '1.3.0' }, { id: 'notifier', runtime: 'sandbox' as const }])
      await registry.npm('publish', await packInto(folder.path, changes));
    await folder.write({ 'other/package.json': '{"name":"something-else","version":"1.0.0"}' });
    await registry.npm('publish', join(folder.path, 'other'));
    const stranger = await packInto(folder.path, { id: 'stranger', key: makeKeyPair().privateKeyPem });
    await registry.npm('publish', stranger);
    await registry.npm('deprecate', 'isp-plugin-notifier@*', 'Use greeter.');
    await registry.npm('deprecate', 'isp-plugin-greeter@1.2.0', 'Greets too loudly.');
  });

  afterAll(async () => {
    await registry?.[Symbol.asyncDispose]();
    await folder?.[Symbol.asyncDispose]();
  });

  test('lists the plugins that were published with npm, and nothing else', async () => {
    const { plugins, revocations, mark } = await source.readIndex(trust);
    expect(plugins.map(({ id }) => id)).toEqual(['greeter', 'notifier', 'stranger']);
    expect(plugins[0]).toMatchObject({
      versions: [
        {
          version: '1.3.0',
          manifest: sampleManifest({ version: '1.3.0' }),
          changelog: '- Greets more warmly.',
        },
        { version: '1.2.0', deprecated: 'Greets too loudly.' },
      ],
    });
    expect(plugins[0]?.deprecated).toBeUndefined();
    expect(plugins[0]?.versions[0]).toMatchObject({
      integrity: expect.stringMatching(/^sha512-/),
      publishedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    });
    expect(plugins[1]).toMatchObject({ deprecated: { reason: 'Use greeter.' } });
    expect(revocations).toEqual([]);
    expect((await source.readIndex(trust)).mark).toBe(mark);
  });

  test('gives packages whose signature is that of their publisher', async () => {
    const { plugins } = await source.readIndex(trust);
    const states = await Promise.all(
      plugins.map(async ({ id, versions: [newest] }) => {
        const file = join(folder.path, `${id}-fetched.tgz`);
        await source.fetchPackage(
          { id, version: newest?.version ?? '', integrity: newest?.integrity ?? '' },
          file,
        );
        const plugin = await readPackage(file);
        return [plugin.manifest.id, judgeSignature(plugin, trustedKeys).state];
      }),
    );
    expect(states).toEqual([
      ['greeter', 'trusted'],
      ['notifier', 'trusted'],
      ['stranger', 'unknown-key'],
    ]);
  });

  test('gives no other file than the one that was offered, and says when a version is gone', async () => {
    const integrity = `sha512-${'A'.repeat(86)}==`;
    const file = join(folder.path, 'wrong.tgz');
    await expect(
      source.fetchPackage({ id: 'greeter', version: '1.3.0', integrity }, file),
    ).rejects.toMatchObject({ code: 'PACKAGE_ALTERED' });
    await expect(
      source.fetchPackage({ id: 'greeter', version: '7.0.0', integrity }, file),
    ).rejects.toMatchObject({ code: 'MARKETPLACE_VERSION_GONE' });
    await expect(
      source.fetchPackage({ id: 'nobody', version: '1.0.0', integrity }, file),
    ).rejects.toMatchObject({ code: 'MARKETPLACE_VERSION_GONE' });
  });
});

describe('what a registry says is not believed as it is', () => {
  const integrity = `sha512-${'A'.repeat(86)}==`;
  const sound = { version: '1.2.0', isp: sampleManifest(), dist: { integrity, tarball: '' } };
  const packument = (version: object): Packument => ({
    name: packageName('greeter'),
    versions: { '1.2.0': { ...sound, ...version } as never },
  });

  test.each([
    ['a manifest of another plugin', { isp: sampleManifest({ id: 'billing' }) }],
    ['a manifest of another version', { isp: sampleManifest({ version: '9.0.0' }) }],
    ['a manifest with mistakes', { isp: { id: 'greeter' } }],
    ['no manifest', { isp: undefined }],
    ['a weak hash', { dist: { integrity: 'sha1-AAAA' } }],
  ])('%s leaves the version out', (_what, version) => {
    expect(toOfferedPlugin(packument({})).versions).toHaveLength(1);
    expect(toOfferedPlugin(packument(version)).versions).toEqual([]);
  });

  test.each([
    ['no search', 404, '', /has no search/],
    ['a page instead of JSON', 200, '<html>', /not answered with JSON/],
  ])('%s is named', async (_what, status, body, message) => {
    const server = createServer((_request, response) => void response.writeHead(status).end(body)).listen(
      0,
      '127.0.0.1',
    );
    await new Promise((listening) => server.once('listening', listening));
    const { port } = server.address() as AddressInfo;
    await expect(
      openSource('Registry', `npm:http://127.0.0.1:${port}`).readIndex(trust),
    ).rejects.toMatchObject({
      code: 'MARKETPLACE_SOURCE_AWAY',
      message: expect.stringMatching(message),
    });
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });
});
