import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '@isp/sdk';
import { checkManifest } from '@isp/sdk/runtime';
import { walkDirectory } from '../walk-directory.ts';
import { unpackable } from './pack-errors.ts';

/** What an author's `package.json` tells us, when there is one. */
export interface AuthorPackage {
  readonly license?: string;
}

/**
 * Reads and checks the manifest of a plugin folder.
 *
 * @throws PLUGIN_UNPACKABLE with every mistake
 */
export async function readPluginManifest(directory: string): Promise<Manifest> {
  const manifest = await readJson<Manifest>(directory, 'plugin.json');
  if (!manifest) throw unpackable(directory, ['plugin.json is missing']);
  const problems = checkManifest(manifest, { anyPlatform: true });
  if (problems.length === 0) return manifest;
  throw unpackable(
    directory,
    problems.map(({ path, message }) => `plugin.json ${path}: ${message}`),
  );
}

/** JSON of a file in a plugin folder; undefined when there is none. */
export async function readJson<T>(directory: string, path: string): Promise<T | undefined> {
  const bytes = await readIfThere(directory, path);
  if (!bytes) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8')) as T;
  } catch (error) {
    throw unpackable(directory, [`${path} is no JSON: ${(error as Error).message}`], error);
  }
}

/** A plain file of a plugin folder; undefined when there is none, PLUGIN_UNPACKABLE when it is a link. */
export async function readIfThere(directory: string, path: string): Promise<Buffer | undefined> {
  const file = join(directory, path);
  const found = await lstat(file).catch(() => undefined);
  if (!found) return undefined;
  if (!found.isFile()) throw unpackable(directory, [`${path} is not a plain file`]);
  return readFile(file);
}

/** The files below a folder of the plugin, sorted, by path from the plugin's root; none when there is no such folder. */
export async function filesBelow(directory: string, folder: string): Promise<string[]> {
  const found = await walkDirectory(join(directory, folder)).catch(() => []);
  return found
    .filter(({ entry }) => !entry.isDirectory())
    .map(({ path }) => `${folder}/${path}`)
    .sort();
}
