import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildIndex } from '../index/build-index.ts';
import { readPackage } from '../package/read-package.ts';
import { openSource } from '../sources/open-source.ts';
import { packInto, publisher, takeOut, trustedKeys } from './support/packed-folder.ts';
import { type TestDirectory, testDirectory } from './support/sample-plugin.ts';

const now = Temporal.Instant.from('2026-03-01T12:00:00Z');
const trust = { trustedKeys, now };

let folder: TestDirectory;
let server: Server;
let origin: string;
const answers = new Map<string, (response: ServerResponse) => void>();

beforeAll(async () => {
  folder = await testDirectory();
  await packInto(folder.path);
  await packInto(folder.path, { version: '1.3.0' });
  await buildIndex(folder.path, { name: 'Example', privateKeyPem: publisher.privateKeyPem, now });
  server = createServer(async ({ url = '/' }, response) => {
    const special = answers.get(url);
    if (special) return special(response);
    const bytes = await readFile(join(folder.path, url.replace('/mirror/', ''))).catch(() => undefined);
    response.writeHead(bytes ? 200 : 404).end(bytes);
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  await folder[Symbol.asyncDispose]();
});

describe.each([
  ['a folder', () => folder.path],
  ['a file: URL', () => pathToFileURL(folder.path).href],
  ['the URL of an index', () => `${origin}/mirror/index.json`],
  ['the URL of a directory', () => `${origin}/mirror`],
])('%s', (_what, address) => {
  const source = () => openSource('Example', address());

  test('answers what it offers, signed, and gives its packages', async () => {
    await using out = await testDirectory();
    const reading = await source().readIndex(trust);
    expect(reading).toMatchObject({
      sequence: 1,
      issuedAt: now.toString(),
      keyId: publisher.keyId,
      revocations: [],
    });
    expect(reading.mark).toBe((await source().readIndex(trust)).mark);
    const [newest] = reading.plugins[0]?.versions ?? [];
    expect(newest?.version).toBe('1.3.0');
    const file = join(out.path, 'fetched.tgz');
    await source().fetchPackage(
      { id: 'greeter', version: '1.3.0', integrity: newest?.integrity as string },
      file,
    );
    expect((await readPackage(file)).manifest.version).toBe('1.3.0');
    expect(await readdir(out.path)).toEqual(['fetched.tgz']);
  });

  test('is not believed without the key, and gives no file but the one that was offered', async () => {
    await using out = await testDirectory();
    await expect(source().readIndex({ now, trustedKeys: [] })).rejects.toMatchObject({
      code: 'MARKETPLACE_INDEX_REFUSED',
    });
    await expect(source().readIndex({ ...trust, lastSequence: 9 })).rejects.toThrow(
      /number 9 was seen before/,
    );
    const integrity = `sha512-${'A'.repeat(86)}==`;
    const file = join(out.path, 'fetched.tgz');
    await expect(
      source().fetchPackage({ id: 'greeter', version: '1.3.0', integrity }, file),
    ).rejects.toMatchObject({ code: 'PACKAGE_ALTERED' });
    await expect(
      source().fetchPackage({ id: 'greeter', version: '7.0.0', integrity }, file),
    ).rejects.toMatchObject({ code: 'MARKETPLACE_VERSION_GONE' });
    expect(await readdir(out.path)).toEqual([]);
  });
});

test('a package that left the folder without the index is gone', async () => {
  await using other = await testDirectory();
  await packInto(other.path);
  const index = await buildIndex(other.path, { name: 'Other', privateKeyPem: publisher.privateKeyPem, now });
  await takeOut(other.path, 'isp-plugin-greeter-1.2.0.tgz');
  const integrity = index.plugins.greeter?.versions[0]?.integrity as string;
  await expect(
    openSource('Other', other.path).fetchPackage(
      { id: 'greeter', version: '1.2.0', integrity },
      join(other.path, 'x'),
    ),
  ).rejects.toMatchObject({ code: 'MARKETPLACE_VERSION_GONE' });
});

describe('a source that cannot be read says why', () => {
  const redirect = (location: string) => (response: ServerResponse) =>
    void response.writeHead(302, { location }).end();
  const endless = (response: ServerResponse) => {
    const write = (): void => {
      while (response.write(Buffer.alloc(1024 * 1024)));
      response.once('drain', write);
    };
    write();
  };

  test.each([
    [
      'no index',
      '/none/',
      (response: ServerResponse) => void response.writeHead(404).end(),
      /there is no index\.json/,
    ],
    [
      'an error',
      '/error/',
      (response: ServerResponse) => void response.writeHead(500).end('no'),
      /answered with 500/,
    ],
    [
      'a redirect to another server',
      '/away/',
      redirect('http://192.0.2.1/index.json'),
      /leads to http:\/\/192\.0\.2\.1, another server/,
    ],
    ['a redirect to itself', '/circle/', redirect('/circle/index.json'), /leads in circles/],
    ['an answer without end', '/endless/', endless, /is larger than/],
    [
      'a connection that breaks',
      '/broken/',
      (response: ServerResponse) => void response.destroy(),
      /fetch failed/,
    ],
  ])('%s', async (_what, path, answer, message) => {
    answers.set(`${path}index.json`, answer);
    await expect(openSource('Example', `${origin}${path}`).readIndex(trust)).rejects.toMatchObject({
      code: 'MARKETPLACE_SOURCE_AWAY',
      message: expect.stringMatching(message),
    });
  });

  test('a redirect on the same server is followed', async () => {
    answers.set('/moved/index.json', redirect('/mirror/index.json'));
    answers.set('/moved/index.json.sig', redirect('/mirror/index.json.sig'));
    await expect(openSource('Example', `${origin}/moved`).readIndex(trust)).resolves.toMatchObject({
      sequence: 1,
    });
  });

  test('a folder that is none, and a server that is none', async () => {
    await using empty = await testDirectory();
    await expect(openSource('Example', join(empty.path, 'none')).readIndex(trust)).rejects.toThrow(
      /there is no index\.json/,
    );
    await mkdir(join(empty.path, 'index.json'));
    await expect(openSource('Example', empty.path).readIndex(trust)).rejects.toMatchObject({
      code: 'MARKETPLACE_SOURCE_AWAY',
    });
    await expect(openSource('Example', 'http://127.0.0.1:1/').readIndex(trust)).rejects.toThrow(
      /does not answer/,
    );
  });

  test('an index that is too large for a folder', async () => {
    await using large = await testDirectory();
    await writeFile(join(large.path, 'index.json'), Buffer.alloc(33 * 1024 * 1024));
    await expect(openSource('Example', large.path).readIndex(trust)).rejects.toThrow(/larger than/);
  });
});
