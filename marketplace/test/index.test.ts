import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { buildIndex } from '../index/build-index.ts';
import { deprecate, revokeVersions } from '../index/change-index.ts';
import { checkIndex, type IndexTrust } from '../index/check-index.ts';
import type { MarketplaceIndex } from '../index/index-format.ts';
import { makeKeyPair } from '../package/keys.ts';
import { signPackage } from '../package/sign-package.ts';
import { makeSignature } from '../package/signatures.ts';
import { packInto, publisher, takeOut, trustedKeys } from './support/packed-folder.ts';
import { type TestDirectory, testDirectory } from './support/sample-plugin.ts';

const now = Temporal.Instant.from('2026-03-01T12:00:00Z');
const later = now.add({ hours: 24 });
const change = { privateKeyPem: publisher.privateKeyPem, now };
const trust: IndexTrust = { source: 'Example', trustedKeys, now };

async function written(folder: string) {
  const bytes = await readFile(join(folder, 'index.json'));
  return { bytes, signature: await readFile(join(folder, 'index.json.sig')) };
}

describe('an index of a folder', () => {
  test('names every package with its manifest, hashes, key and what changed, newest first', async () => {
    await using folder = await testDirectory();
    await packInto(folder.path);
    await packInto(folder.path, { version: '1.10.0' });
    await packInto(folder.path, { id: 'notifier', runtime: 'sandbox' });
    await buildIndex(folder.path, { ...change, name: 'Example' });
    const { bytes, signature } = await written(folder.path);
    const { index, keyId } = checkIndex(bytes, signature, trust);
    expect(keyId).toBe(publisher.keyId);
    expect(index).toMatchObject({
      name: 'Example',
      sequence: 1,
      generatedAt: now.toString(),
      revocations: [],
    });
    expect(Object.keys(index.plugins)).toEqual(['greeter', 'notifier']);
    expect(index.plugins.greeter?.versions.map(({ version }) => version)).toEqual(['1.10.0', '1.2.0']);
    expect(index.plugins.greeter?.versions[1]).toMatchObject({
      manifest: { id: 'greeter', engine: '^0.1.0', publisher: 'Example Networks' },
      publishedAt: now.toString(),
      file: 'isp-plugin-greeter-1.2.0.tgz',
      integrity: expect.stringMatching(/^sha512-/),
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      keyId: publisher.keyId,
      changelog: '- Greets more warmly.',
    });
  });

  test('grows: dates, name, deprecations and revocations stay, what was taken out goes', async () => {
    await using folder = await testDirectory();
    await packInto(folder.path);
    await packInto(folder.path, { id: 'old-one' });
    await buildIndex(folder.path, { ...change, name: 'Example', validDays: 7 });
    await deprecate(
      folder.path,
      { plugin: 'greeter', reason: 'Use another.', replacement: 'notifier' },
      change,
    );
    await deprecate(folder.path, { plugin: 'greeter', versions: '<2', reason: 'Slow.' }, change);
    await revokeVersions(folder.path, { plugin: 'greeter', versions: '<1.1.0', reason: 'A hole.' }, change);
    await revokeVersions(
      folder.path,
      { plugin: 'greeter', versions: '<1.1.0', reason: 'A deep hole.' },
      change,
    );
    await takeOut(folder.path, 'isp-plugin-old-one-1.2.0.tgz');
    await packInto(folder.path, { version: '2.0.0' });
    const index = await buildIndex(folder.path, { ...change, now: later });
    expect(index).toMatchObject({
      name: 'Example',
      sequence: 6,
      revocations: [{ plugin: 'greeter', versions: '<1.1.0', reason: 'A deep hole.' }],
    });
    expect(index.expiresAt).toBeUndefined();
    expect(Object.keys(index.plugins)).toEqual(['greeter']);
    expect(index.plugins.greeter).toMatchObject({
      deprecated: { reason: 'Use another.', replacement: 'notifier' },
      versions: [
        { version: '2.0.0', publishedAt: later.toString() },
        { version: '1.2.0', publishedAt: now.toString(), deprecated: 'Slow.' },
      ],
    });
  });

  test('is not made when a published version was exchanged, but may be when it only got another signature', async () => {
    await using folder = await testDirectory();
    const file = await packInto(folder.path);
    await buildIndex(folder.path, { ...change, name: 'Example' });
    await signPackage(file, makeKeyPair().privateKeyPem);
    await expect(buildIndex(folder.path, change)).resolves.toMatchObject({ sequence: 2 });
    await packInto(folder.path, { description: 'Says something else.' });
    await expect(buildIndex(folder.path, change)).rejects.toThrow(
      /not the greeter 1\.2\.0 that was published/,
    );
    expect(JSON.parse(String((await written(folder.path)).bytes))).toMatchObject({ sequence: 2 });
  });

  test.each([
    ['is empty', async () => undefined, /no \.tgz file/],
    ['has an unsigned package', async (path: string) => packInto(path, { key: '' }), /is not signed/],
    [
      'has a broken package',
      async (path: string) => writeFile(join(path, 'broken.tgz'), 'x'),
      /broken\.tgz: .*no \.tgz file/,
    ],
    [
      'has a version twice',
      async (path: string) => copyFile(await packInto(path), join(path, 'again.tgz')),
      /greeter 1\.2\.0 is in it twice/,
    ],
  ])('is not made of a folder that %s', async (_what, prepare, message) => {
    await using folder = await testDirectory();
    await prepare(folder.path);
    await expect(buildIndex(folder.path, { ...change, name: 'Example' })).rejects.toMatchObject({
      code: 'INDEX_FOLDER_UNUSABLE',
      message: expect.stringMatching(message),
    });
  });

  test('needs a name the first time, and is there before anything in it is revoked', async () => {
    await using folder = await testDirectory();
    await packInto(folder.path);
    await expect(buildIndex(folder.path, change)).rejects.toThrow(/needs a name/);
    const nowhere = join(folder.path, 'none');
    await expect(buildIndex(nowhere, { ...change, name: 'x' })).rejects.toThrow(/no such folder/);
    const revocation = { plugin: 'greeter', versions: '*', reason: 'A hole.' };
    await expect(revokeVersions(folder.path, revocation, change)).rejects.toThrow(/there is none yet/);
    await buildIndex(folder.path, { ...change, name: 'Example' });
    await expect(revokeVersions(folder.path, { ...revocation, versions: 'all' }, change)).rejects.toThrow(
      /"all" is no range/,
    );
    await expect(deprecate(folder.path, { plugin: 'nobody', reason: 'x' }, change)).rejects.toThrow(
      /no plugin nobody/,
    );
    await expect(
      deprecate(folder.path, { plugin: 'greeter', versions: '>5', reason: 'x' }, change),
    ).rejects.toThrow(/no version of greeter/);
  });
});

describe('an index is refused', () => {
  let folder: TestDirectory;
  let bytes: Buffer;
  let signature: Buffer;

  beforeEach(async () => {
    folder = await testDirectory();
    await packInto(folder.path);
    await buildIndex(folder.path, { ...change, name: 'Example', validDays: 1 });
    ({ bytes, signature } = await written(folder.path));
    await folder[Symbol.asyncDispose]();
  });

  const resigned = (content: string, key = publisher.privateKeyPem) => ({
    bytes: Buffer.from(content),
    signature: Buffer.from(JSON.stringify([makeSignature('index', Buffer.from(content), key)])),
  });
  const changed = (more: object) => resigned(JSON.stringify({ ...JSON.parse(String(bytes)), ...more }));

  test.each([
    [
      'when a byte was changed',
      () => ({ bytes: Buffer.from(String(bytes).replace('hello', 'hallo').replace('Says', 'Said')) }),
      {},
      /not made with the key/,
    ],
    ['when nobody signed it', () => ({ signature: undefined }), {}, /nobody signed it/],
    ['when its signatures are none', () => ({ signature: Buffer.from('{}') }), {}, /no list of signatures/],
    [
      'when a stranger signed it',
      () => resigned(String(bytes), makeKeyPair().privateKeyPem),
      {},
      /which is not trusted/,
    ],
    [
      'when it carries a signature of a package',
      () => ({
        signature: Buffer.from(JSON.stringify([makeSignature('package', bytes, publisher.privateKeyPem)])),
      }),
      {},
      /not made with the key/,
    ],
    [
      'when a newer one was seen',
      () => ({}),
      { lastSequence: 2 },
      /it is number 1, and number 2 was seen before/,
    ],
    ['when it expired', () => ({}), { now: later }, /expired at 2026-03-02T12:00:00Z/],
    ['when it is no JSON', () => resigned('<html>'), {}, /no JSON/],
    ['when it has a format of the future', () => changed({ format: 2 }), {}, /\/format must be 1/],
    ['when it is incomplete', () => changed({ sequence: undefined }), {}, /\/sequence is required/],
    [
      'when a revocation has no range',
      () => changed({ revocations: [{ plugin: 'greeter', versions: 'all', reason: 'x' }] }),
      {},
      /no range/,
    ],
  ])('%s', (_what, more, trusting, message) => {
    const read: { bytes?: Buffer; signature?: Buffer | undefined } = { bytes, signature, ...more() };
    expect(() => checkIndex(read.bytes as Buffer, read.signature, { ...trust, ...trusting })).toThrow(
      expect.objectContaining({ code: 'MARKETPLACE_INDEX_REFUSED', message: expect.stringMatching(message) }),
    );
  });

  test('but not when the same one is read again, nor in development when nobody signed it', () => {
    expect(checkIndex(bytes, signature, { ...trust, lastSequence: 1 }).keyId).toBe(publisher.keyId);
    expect(checkIndex(bytes, undefined, { ...trust, unsigned: true }).keyId).toBeUndefined();
  });

  test('only as far as it is not understood: a version for another kind of platform is left out', () => {
    const index = JSON.parse(String(bytes)) as MarketplaceIndex;
    const [known] = index.plugins.greeter?.versions ?? [];
    const future = {
      ...known,
      version: '9.0.0',
      manifest: { ...known?.manifest, version: '9.0.0', runtime: 'wasm' },
    };
    const escaping = {
      ...known,
      version: '9.0.1',
      manifest: { ...known?.manifest, version: '9.0.1' },
      file: '../x.tgz',
    };
    const misnamed = { ...known, version: '9.0.2' };
    const plugins = {
      greeter: { id: 'greeter', versions: [known, future, escaping, misnamed] },
      other: { id: 'other', versions: [future] },
    };
    const read = changed({ plugins });
    const believed = checkIndex(read.bytes, read.signature, trust).index;
    expect(Object.keys(believed.plugins)).toEqual(['greeter']);
    expect(believed.plugins.greeter?.versions.map(({ version }) => version)).toEqual(['1.2.0']);
  });
});
