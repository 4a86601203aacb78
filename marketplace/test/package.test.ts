import { mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Header } from 'tar';
import { judgeSignature } from '../package/judge-signature.ts';
import { keyIdOf, makeKeyPair } from '../package/keys.ts';
import { packPlugin } from '../package/pack/pack-plugin.ts';
import type { PluginPackage } from '../package/package-format.ts';
import { readPackage } from '../package/read-package.ts';
import { signPackage } from '../package/sign-package.ts';
import { unpackPackage } from '../package/unpack-package.ts';
import { verifyDirectory } from '../package/verify-directory.ts';
import { writeArchive } from '../package/write-archive.ts';
import { sampleFiles, type TestDirectory, testDirectory } from './support/sample-plugin.ts';

let work: TestDirectory;
let file: string;
let packed: PluginPackage;

beforeAll(async () => {
  work = await testDirectory();
  const source = await testDirectory();
  await source.write(sampleFiles());
  ({ file, package: packed } = await packPlugin(source.path, { outDirectory: work.path }));
  await source[Symbol.asyncDispose]();
});

afterAll(async () => work[Symbol.asyncDispose]());

/** The package with some files replaced, added or (undefined) left out. */
function tampered(changes: Readonly<Record<string, string | undefined>>): Promise<Buffer> {
  const files = new Map(packed.files);
  for (const [path, text] of Object.entries(changes)) {
    if (text === undefined) files.delete(path);
    else files.set(path, Buffer.from(text));
  }
  return writeArchive(files);
}

describe('a package that was altered is refused', () => {
  const code = () => String(packed.files.get('plugin.js'));
  test.each([
    ['a flipped byte', () => ({ 'plugin.js': `X${code().slice(1)}` }), /plugin\.js was changed/],
    ['an extra file', () => ({ 'ui/more.js': '' }), /ui\/more\.js is not part of it/],
    ['a missing file', () => ({ 'README.md': undefined }), /README\.md is missing/],
    ['another manifest', () => ({ 'plugin.json': '{}' }), /plugin\.json was changed/],
  ])('%s', async (_what, changes, message) => {
    await expect(readPackage(await tampered(changes()))).rejects.toMatchObject({
      code: 'PACKAGE_ALTERED',
      message: expect.stringMatching(message),
      data: { plugin: 'greeter', version: '1.2.0' },
    });
  });

  test('each single byte of the code counts', async () => {
    const bytes = Buffer.from(code());
    for (const at of [0, bytes.length >> 1, bytes.length - 1]) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] as number) ^ 1;
      const archive = await writeArchive(new Map(packed.files).set('plugin.js', flipped));
      await expect(readPackage(archive)).rejects.toMatchObject({ code: 'PACKAGE_ALTERED' });
    }
  });
});

/** A tar with one entry as a hostile program could write it. */
function hostileTar(
  ...entries: readonly { path: string; type?: string; linkpath?: string; size?: number }[]
): Buffer {
  const blocks = entries.flatMap(({ path, type = 'File', linkpath, size = 0 }) => {
    const block = Buffer.alloc(512);
    new Header({ path, type: type as 'File', linkpath, size, mode: 0o644 }).encode(block, 0);
    return [block, Buffer.alloc(Math.ceil(size / 512) * 512)];
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}

describe('an archive that is dangerous or broken is refused', () => {
  const many = Array.from({ length: 2_001 }, (_, index) => ({ path: `package/f${index}` }));
  test.each([
    ['a path that leads out', () => hostileTar({ path: 'package/../../evil.js' }), /leads out/],
    ['an absolute path', () => hostileTar({ path: '/etc/passwd' }), /absolute/],
    ['an absolute path of Windows', () => hostileTar({ path: 'C:/evil.js' }), /absolute/],
    ['a backslash', () => hostileTar({ path: 'package/..\\evil.js' }), /not portable/],
    ['a hidden file', () => hostileTar({ path: 'package/.npmrc' }), /not portable/],
    ['a device name of Windows', () => hostileTar({ path: 'package/nul.js' }), /not portable/],
    ['something beside package/', () => hostileTar({ path: 'evil.js' }), /not below package/],
    [
      'a symbolic link',
      () => hostileTar({ path: 'package/a.js', type: 'SymbolicLink', linkpath: '/etc/passwd' }),
      /not a plain file \(SymbolicLink\)/,
    ],
    [
      'a hard link',
      () => hostileTar({ path: 'package/a.js', type: 'Link', linkpath: '/etc/passwd' }),
      /not a plain file \(Link\)/,
    ],
    ['a device', () => hostileTar({ path: 'package/a.js', type: 'CharacterDevice' }), /not a plain file/],
    ['a named pipe', () => hostileTar({ path: 'package/a.js', type: 'FIFO' }), /not a plain file/],
    [
      'a directory',
      () => hostileTar({ path: 'package/a/', type: 'Directory' }),
      /not a plain file|not portable/,
    ],
    [
      'an extension of the tar format',
      () => hostileTar({ path: 'package/a', type: 'ExtendedHeader' }),
      /not a plain file/,
    ],
    ['a file twice', () => hostileTar({ path: 'package/a.js' }, { path: 'package/a.js' }), /twice/],
    [
      'names that differ in case only',
      () => hostileTar({ path: 'package/a.js' }, { path: 'package/A.js' }),
      /same name/,
    ],
    [
      'directories that differ in case only',
      () => hostileTar({ path: 'package/a/b' }, { path: 'package/A/c' }),
      /same name/,
    ],
    [
      'a file that is a directory too',
      () => hostileTar({ path: 'package/a' }, { path: 'package/a/b' }),
      /same name/,
    ],
    ['too many files', () => hostileTar(...many), /more than 2000 files/],
    [
      'a file that is too large',
      () => hostileTar({ path: 'package/a', size: 33 * 1024 * 1024 }),
      /larger than 33554432/,
    ],
    [
      'more zeros than fit, packed small',
      () => gzipSync(Buffer.alloc(131 * 1024 * 1024)),
      /unpacked it is larger/,
    ],
    ['an archive that is larger than allowed', () => Buffer.alloc(33 * 1024 * 1024), /larger than/],
    ['no archive at all', () => Buffer.from('<html>'), /no \.tgz file/],
    ['something else that is packed', () => gzipSync(Buffer.alloc(1024, 'x')), /no tar archive/],
    [
      'an archive within an archive',
      () => gzipSync(hostileTar({ path: 'package/a.js' })),
      /no tar archive|cut off/,
    ],
    ['an empty archive', () => hostileTar(), /no files/],
    [
      'an archive without a list of files',
      () => hostileTar({ path: 'package/plugin.js' }),
      /no integrity\.json/,
    ],
  ])('%s', async (_what, bytes, message) => {
    await expect(readPackage(bytes())).rejects.toMatchObject({
      code: 'PACKAGE_INVALID',
      message: expect.stringMatching(message),
    });
  });

  test('one that is cut off, or has something behind its end', async () => {
    const tar = gunzipSync(await readFile(file));
    for (const [bytes, message] of [
      [tar.subarray(0, 5 * 512), /ends in the middle|cut off/],
      [Buffer.concat([tar, Buffer.from('more')]), /behind its end/],
    ] as const)
      await expect(readPackage(gzipSync(bytes))).rejects.toMatchObject({
        code: 'PACKAGE_INVALID',
        message: expect.stringMatching(message),
      });
  });
});

describe('a signature', () => {
  const ours = makeKeyPair();
  const theirs = makeKeyPair();
  const trusted = [{ id: ours.keyId, name: 'Example Networks', publicKey: ours.publicKeyPem }];

  async function signedBy(...privateKeys: readonly string[]): Promise<PluginPackage> {
    const copy = join(work.path, 'signed.tgz');
    await writeFile(copy, await readFile(file));
    for (const key of privateKeys) await signPackage(copy, key);
    return readPackage(copy);
  }

  test('by a trusted key names whose it is', async () => {
    const signed = await signedBy(theirs.privateKeyPem, ours.privateKeyPem);
    expect(signed.signatures).toHaveLength(2);
    expect(signed.digest).toBe(packed.digest);
    expect(judgeSignature(signed, trusted)).toEqual({
      state: 'trusted',
      keyId: ours.keyId,
      signedBy: 'Example Networks',
    });
  });

  test('by a key nobody knows is told from none', async () => {
    const unknown = judgeSignature(await signedBy(theirs.privateKeyPem), trusted);
    expect(unknown).toEqual({ state: 'unknown-key', keyId: theirs.keyId });
    expect(judgeSignature(packed, trusted)).toEqual({ state: 'unsigned' });
  });

  test.each([
    [
      'of another key under the name of a trusted one',
      (signed: PluginPackage) => ({
        ...signed,
        signatures: signed.signatures.map((one) => ({ ...one, keyId: ours.keyId })),
      }),
    ],
    [
      'over another list of files',
      (signed: PluginPackage) => ({
        ...signed,
        signatures: signed.signatures,
        integrityBytes: Buffer.concat([signed.integrityBytes, Buffer.from(' ')]),
      }),
    ],
    [
      'that is no signature',
      (signed: PluginPackage) => ({
        ...signed,
        signatures: [{ keyId: ours.keyId, algorithm: 'ed25519' as const, signature: 'AAAA' }],
      }),
    ],
  ])('%s is refused', async (what, change) => {
    const key = what.startsWith('of another') ? theirs : ours;
    const changed = change(await signedBy(key.privateKeyPem));
    expect(() => judgeSignature(changed, trusted)).toThrow(/not made with the key/);
  });

  test('is the same each time, and so is the file', async () => {
    await signedBy(ours.privateKeyPem);
    const once = await readFile(join(work.path, 'signed.tgz'));
    await signedBy(ours.privateKeyPem, ours.privateKeyPem);
    expect(await readFile(join(work.path, 'signed.tgz'))).toEqual(once);
  });

  test('cannot be made with something that is no Ed25519 key', async () => {
    await expect(signedBy('nonsense')).rejects.toMatchObject({ code: 'KEY_UNUSABLE' });
    expect(() => keyIdOf('nonsense')).toThrow(/no Ed25519 public key/);
  });
});

describe('an unpacked package', () => {
  let installed: string;

  beforeAll(async () => {
    installed = join(work.path, 'greeter');
    await unpackPackage(packed, installed);
  });

  const check = () => verifyDirectory(installed, { digest: packed.digest });

  /** Changes the folder, asks, and installs afresh. */
  async function refusal(change: () => Promise<unknown>): Promise<Error> {
    await change();
    const error = await check().then(
      () => new Error('it was accepted'),
      (caught: Error) => caught,
    );
    await unpackPackage(packed, installed);
    await check();
    return error;
  }

  test('is whole, with modes that let nobody else write, and nothing beside it', async () => {
    await check();
    expect((await stat(join(installed, 'plugin.js'))).mode & 0o777).toBe(0o644);
    expect((await stat(join(installed, 'migrations'))).mode & 0o777).toBe(0o755);
    expect((await readdir(work.path)).filter((name) => name.includes('.part'))).toEqual([]);
  });

  test.each([
    ['a flipped byte', () => writeFile(join(installed, 'plugin.js'), 'x'), /plugin\.js was changed/],
    ['a missing file', () => rm(join(installed, 'README.md')), /README\.md is missing/],
    ['an extra file', () => writeFile(join(installed, 'ui/more.js'), ''), /ui\/more\.js is not part/],
    ['a hidden file', () => writeFile(join(installed, '.env'), ''), /\.env is not part/],
    [
      'an empty directory',
      () => mkdir(join(installed, 'node_modules')),
      /directory node_modules is not part/,
    ],
    ['a link', () => symlink('/etc/passwd', join(installed, 'link.js')), /link\.js is not a plain file/],
    [
      'a file that became a link',
      () => replaceByLink(join(installed, 'plugin.js')),
      /plugin\.js is not a plain file/,
    ],
    ['a link to a directory', () => symlink('/tmp', join(installed, 'data')), /data is not a plain file/],
    [
      'another list',
      () => writeFile(join(installed, 'integrity.json'), '{}'),
      /integrity\.json in .* was changed/,
    ],
    ['no list', () => rm(join(installed, 'integrity.json')), /integrity\.json is missing/],
  ])('is refused with %s, and heals when it is unpacked again', async (_what, change, message) => {
    const error = await refusal(change);
    expect(error).toMatchObject({ code: 'PACKAGE_ALTERED', message: expect.stringMatching(message) });
  });

  async function replaceByLink(path: string): Promise<void> {
    await writeFile(join(work.path, 'elsewhere.js'), await readFile(path));
    await rm(path);
    await symlink(join(work.path, 'elsewhere.js'), path);
  }

  test('that holds the package already is left alone', async () => {
    const before = await stat(join(installed, 'plugin.js'));
    await unpackPackage(packed, installed);
    expect((await stat(join(installed, 'plugin.js'))).ino).toBe(before.ino);
  });

  test('is not there at all when unpacking fails', async () => {
    const closed = join(work.path, 'closed');
    await mkdir(closed);
    await writeFile(join(closed, 'file'), '');
    const target = join(closed, 'file', 'greeter');
    await expect(unpackPackage(packed, target)).rejects.toMatchObject({ code: 'ENOTDIR' });
    expect(await readdir(closed)).toEqual(['file']);
  });
});
