import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { FieldProblem, Manifest } from '@isp/sdk';
import { checkManifest } from '@isp/sdk/runtime';
import type { StoredPackage } from '../packages/stored-package.ts';
import { lineOfPointer } from './line-of-pointer.ts';

/** A mistake of a manifest, with the line of `plugin.json` it is in where that is known. */
export type ManifestProblem = FieldProblem & { readonly line?: number };

/** A plugin folder: sound, or with all that is wrong with its manifest. */
export type DiscoveredPlugin =
  | {
      readonly directory: string;
      readonly id: string;
      readonly manifest: Manifest;
      readonly problems: readonly [];
      /** Not there: a plugin folder. */
      readonly package?: StoredPackage | undefined;
      /** Why a package may not be loaded. */
      readonly refused?: string;
    }
  | { readonly directory: string; readonly id: string; readonly problems: readonly ManifestProblem[] };

/** Finds the plugin folders below some directories, or these themselves. One broken manifest disturbs no other plugin. */
export async function discoverPlugins(roots: readonly string[]): Promise<DiscoveredPlugin[]> {
  const folders = await Promise.all(roots.map(pluginFolders));
  const found = await Promise.all(folders.flat().map(readPlugin));
  return found.map((plugin, index) => refuseDouble(plugin, found.slice(0, index)));
}

async function pluginFolders(root: string): Promise<string[]> {
  if (await hasManifest(root)) return [root];
  const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory() || entry.isSymbolicLink());
  const withManifest = await Promise.all(
    folders.map(async ({ name }) => ({ name, has: await hasManifest(join(root, name)) })),
  );
  return withManifest.filter(({ has }) => has).map(({ name }) => join(root, name));
}

async function hasManifest(folder: string): Promise<boolean> {
  return (await readdir(folder).catch(() => [] as string[])).includes('plugin.json');
}

/** Reads one plugin folder. */
export async function readPlugin(directory: string): Promise<DiscoveredPlugin> {
  const folder = basename(directory);
  try {
    const text = await readFile(join(directory, 'plugin.json'), 'utf8');
    const manifest = JSON.parse(text) as Manifest;
    const problems = checkManifest(manifest).map((one) => ({ ...one, line: lineOfPointer(text, one.path) }));
    if (problems.length > 0) return { directory, id: folder, problems };
    return { directory, id: manifest.id, manifest, problems: [] };
  } catch (error) {
    const message = `plugin.json cannot be read: ${(error as Error).message}`;
    return { directory, id: folder, problems: [{ path: '', message }] };
  }
}

function refuseDouble(plugin: DiscoveredPlugin, before: readonly DiscoveredPlugin[]): DiscoveredPlugin {
  const first = before.find(({ id }) => id === plugin.id);
  if (!first) return plugin;
  const message = `"${plugin.id}" is taken by the plugin in ${first.directory}`;
  return {
    directory: plugin.directory,
    id: basename(plugin.directory),
    problems: [{ path: '/id', message }],
  };
}
