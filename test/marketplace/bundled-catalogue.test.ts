import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KnownReading, SourceReading } from '@isp/sdk';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type CatalogueKey, obtainCatalogueKey } from '../../kernel/marketplace/catalogue-key.ts';
import { inMarketplaceProcess } from '../../kernel/marketplace/marketplace-process.ts';
import { projectDirectory } from '../support/project-directory.ts';

let root: string;
let folders: string;
let packages: string;
let key: CatalogueKey;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'isp-bundled-'));
  [folders, packages] = [join(root, 'catalogue'), join(root, 'bundled')];
  await cp(join(projectDirectory, 'test/fixtures/plugins/echo'), join(folders, 'echo'), { recursive: true });
  key = await obtainCatalogueKey({ path: root });
});

afterEach(() => rm(root, { recursive: true, force: true }));

async function look(known: KnownReading = {}) {
  const source = { name: 'Bundled', url: 'bundled:' };
  const bundled = { folders, packages, keyFile: key.file };
  const request = { source, known, bundled, trustedKeys: [key.trusted] };
  const { reading, leftOut } = await inMarketplaceProcess('read', request, new AbortController().signal);
  return { reading: reading as SourceReading & { unchanged?: true }, leftOut };
}

test('plugins are packed once, signed with a key of the installation that only its user can read', async () => {
  const { reading } = await look();
  expect(reading).toMatchObject({
    keyId: key.trusted.id,
    plugins: [{ id: 'echo', versions: [{ version: '1.0.0', keyId: key.trusted.id }] }],
  });
  expect((await stat(key.file)).mode & 0o777).toBe(0o600);
  expect((await obtainCatalogueKey({ path: root })).trusted).toEqual(key.trusted);
  const packedAt = (await stat(join(packages, 'isp-plugin-echo-1.0.0.tgz'))).mtimeMs;
  expect((await look(reading)).reading).toEqual({ unchanged: true });
  expect((await stat(join(packages, 'isp-plugin-echo-1.0.0.tgz'))).mtimeMs).toBe(packedAt);
});

test('a plugin that has changed is packed anew, also under the same version', async () => {
  const { reading: before } = await look();
  const file = join(folders, 'echo', 'plugin.ts');
  await writeFile(file, `${await readFile(file, 'utf8')}\nexport const changed = true;\n`);
  const { reading: after } = await look(before);
  expect(after.plugins[0]?.versions[0]?.integrity).not.toBe(before.plugins[0]?.versions[0]?.integrity);
  expect(after.sequence).toBeGreaterThan(before.sequence as number);
});

test('one that cannot be packed is left out with its reason, and tried again', async () => {
  await mkdir(join(folders, 'broken'));
  await writeFile(join(folders, 'broken', 'plugin.json'), '{}');
  const { reading, leftOut } = await look();
  expect(reading.plugins.map(({ id }) => id)).toEqual(['echo']);
  expect(leftOut).toEqual([expect.stringMatching(/^broken: /)]);
  await rm(join(folders, 'broken'), { recursive: true });
  expect((await look()).leftOut).toEqual([]);
});

test('when its packages were removed they are made again, though the index counts from 1', async () => {
  const { reading } = await look();
  await rm(packages, { recursive: true });
  const again = await look({ sequence: (reading.sequence as number) + 10 });
  expect(again.reading.plugins).toHaveLength(1);
});

test('without any plugin it offers nothing', async () => {
  await rm(folders, { recursive: true });
  expect((await look()).reading).toMatchObject({ plugins: [], revocations: [] });
});
