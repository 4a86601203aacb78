import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildIndex } from '../../marketplace/index/build-index.ts';
import { readOwnIndex, writeIndex } from '../../marketplace/index/own-index.ts';
import { packPlugin } from '../../marketplace/package/pack/pack-plugin.ts';
import { signPackage } from '../../marketplace/package/sign-package.ts';
import { writeFileAtomically } from '../data-directory/write-file-atomically.ts';
import { bundledState, stateFile } from './bundled-state.ts';
import type { BundledPlace } from './marketplace-work.ts';

const title = 'Bundled';

/**
 * Packs and signs the plugins that come with the platform. Answers what was left out because it cannot be packed, with
 * the reason; then it is tried again at the next look.
 */
export async function packBundled(place: BundledPlace): Promise<string[]> {
  const { folders, packages, keyFile } = place;
  const state = await bundledState(place);
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
  if (leftOut.length === 0) await writeFileAtomically(join(packages, stateFile), state);
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
  const names = (await readdir(packages)).filter((name) => name.endsWith('.tgz') || name === stateFile);
  await Promise.all(names.map((name) => rm(join(packages, name), { force: true })));
}

async function pluginFolders(folders: string): Promise<string[]> {
  const entries = await readdir(folders, { withFileTypes: true }).catch(() => []);
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}
