import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { writeWhole } from '../atomic-files.ts';
import { listFiles } from '../integrity-list.ts';
import { integrityFile, type PluginPackage } from '../package-format.ts';
import { findCollision, pathProblem } from '../path-problem.ts';
import { packageName, readPackage } from '../read-package.ts';
import { writeArchive } from '../write-archive.ts';
import { asJson, collectFiles } from './collect-files.ts';
import { unpackable } from './pack-errors.ts';
import { readPluginManifest } from './plugin-folder.ts';

/** A package that was written, not signed yet. */
export interface PackedPlugin {
  /** Path of the `.tgz`. */
  readonly file: string;
  readonly sizeBytes: number;
  readonly package: PluginPackage;
}

/**
 * Packs a plugin folder into `isp-plugin-<id>-<version>.tgz`: its code bundled, the manifest, the pictures and texts people
 * look at, and the SHA-256 of each file. The same folder always gives the same bytes. A file of that name is replaced.
 *
 * @throws PLUGIN_UNPACKABLE with every mistake; PACKAGE_INVALID when it becomes too large
 */
export async function packPlugin(
  directory: string,
  { outDirectory }: { readonly outDirectory: string },
): Promise<PackedPlugin> {
  const root = resolve(directory);
  const manifest = await readPluginManifest(root);
  const files = await collectFiles(root, manifest);
  holdPaths(root, [...files.keys()]);
  files.set(integrityFile, asJson(listFiles(manifest, files)));
  const bytes = await writeArchive(files);
  const packed = await readPackage(bytes);
  const file = join(outDirectory, `${packageName(manifest.id)}-${manifest.version}.tgz`);
  await mkdir(outDirectory, { recursive: true });
  await writeWhole(file, bytes);
  return { file, sizeBytes: bytes.length, package: packed };
}

function holdPaths(directory: string, paths: readonly string[]): void {
  const problems = paths.map(pathProblem).filter((problem) => problem !== undefined);
  const collision = findCollision(paths);
  if (collision) problems.push(`${collision} has the same name as another file or directory, but for case`);
  if (problems.length > 0) throw unpackable(directory, problems);
}
