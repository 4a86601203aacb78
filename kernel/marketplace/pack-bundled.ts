import { hash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buildIndex } from '../../marketplace/index/build-index.ts';
import { readOwnIndex, writeIndex } from '../../marketplace/index/own-index.ts';
import { packPlugin } from '../../marketplace/package/pack/pack-plugin.ts';
import { signPackage } from '../../marketplace/package/sign-package.ts';
import { walkDirectory } from '../../marketplace/package/walk-directory.ts';
import { writeFileAtomically } from '../data-directory/write-file-atomically.ts';
import type { BundledPlace } from './marketplace-work.ts';

const title = 'Bundled';

/**
 * Packs and signs the plugins that come with the platform, unless their folders are as they were. Answers what was left
 * out because it cannot be packed, with the reason.
 */
export async function packBundled({ folders, packages, keyFile }: BundledPlace): Promise<string[]> {
  const state = await stateOf(folders);
  const stateFile = join(packages, 'state');
  if ((await readFile(stateFile, 'utf8').catch(() => '')) === state) return [];
  const privateKeyPem = await readFile(keyFile, 'utf8');
  await mkdir(packages, { recursive: true, mode: 0o700 });
  await removePackages(packages);
  const leftOut: string[] = [];
  for (const plugin of await pluginFolders(folders)) {
    try {
      const { file } = await packPlugin(join(folders, plugin), { outDirectory: packages });
      await signPackage(file, privateKeyPem);
    } catch (error) {
      leftOut.push(`${plugin}: ${(error as Error).message}`);
    }
  }
  await index(packages, privateKeyPem);
  if (leftOut.length === 0) await writeFileAtomically(stateFile, state);
  return leftOut;
}

/**
 * The index goes on counting, but starts from nothing otherwise: while a plugin is worked on its contents change under one
 * version, which an index of others never allows.
 */
async function index(packages: string, privateKeyPem: string): Promise<void> {
  const change = { privateKeyPem, now: Temporal.Now.instant() };
  const before = await readOwnIndex(packages);
  await writeIndex(packages, { name: title, plugins: {}, revocations: [] }, { before, change });
  const some = (await readdir(packages)).some((name) => name.endsWith('.tgz'));
  if (some) await buildIndex(packages, { name: title, ...change });
}

async function removePackages(packages: string): Promise<void> {
  const names = (await readdir(packages)).filter((name) => name.endsWith('.tgz') || name === 'state');
  await Promise.all(names.map((name) => rm(join(packages, name), { force: true })));
}

async function pluginFolders(folders: string): Promise<string[]> {
  const entries = await readdir(folders, { withFileTypes: true }).catch(() => []);
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

/** Changes whenever a file of the folders does. */
async function stateOf(folders: string): Promise<string> {
  const found = await walkDirectory(folders).catch(() => []);
  const files = found.filter(({ entry }) => entry.isFile()).map(({ path }) => path);
  const lines = await Promise.all(
    files.sort().map(async (path) => {
      const { size, mtimeMs } = await stat(join(folders, path));
      return `${path} ${size} ${mtimeMs}`;
    }),
  );
  return hash('sha256', lines.join('\n'), 'hex');
}
