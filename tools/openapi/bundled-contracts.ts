import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Manifest, PluginContract } from '@isp/sdk';
import { checkedConfig, describePlugin, importPlugin } from '@isp/sdk/runtime';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Folders of plugins, from the project's root: those every platform has, and those of the catalogue. */
export const bundledFolders = ['services/*', 'plugins/*'];
export const catalogueFolders = ['marketplace/catalogue/*'];

/** The contracts of plugins as a platform with default settings has them, read without starting one. */
export async function readContracts(folders: readonly string[]): Promise<PluginContract[]> {
  const found = globSync(
    folders.map((folder) => `${folder}/plugin.ts`),
    { cwd: root },
  );
  return Promise.all(found.sort().map((file) => readContract(join(root, file, '..'))));
}

async function readContract(directory: string): Promise<PluginContract> {
  const manifest = JSON.parse(readFileSync(join(directory, 'plugin.json'), 'utf8')) as Manifest;
  return describePlugin(
    await importPlugin(directory),
    manifest,
    checkedConfig(manifest.configuration, {}).config,
  );
}
