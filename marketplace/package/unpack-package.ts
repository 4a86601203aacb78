import { chmod, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { besideName, syncDirectory, writeToDisk } from './atomic-files.ts';
import type { PluginPackage } from './package-format.ts';
import { verifyDirectory } from './verify-directory.ts';

/**
 * Unpacks a package into a directory. The directory is there whole or not at all, also when the process is killed in the
 * middle; one that holds the same package already is left alone, another one is replaced.
 */
export async function unpackPackage(plugin: PluginPackage, directory: string): Promise<void> {
  if (await holdsAlready(plugin, directory)) return;
  const beside = besideName(directory);
  try {
    await writeFiles(plugin, beside);
    await moveIntoPlace(beside, directory);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

async function holdsAlready({ digest }: PluginPackage, directory: string): Promise<boolean> {
  return verifyDirectory(directory, { digest }).then(
    () => true,
    () => false,
  );
}

async function writeFiles({ files }: PluginPackage, directory: string): Promise<void> {
  const directories = [...new Set(['', ...[...files.keys()].map((path) => dirname(path))])].sort();
  for (const path of directories) {
    await mkdir(join(directory, path), { recursive: true });
    await chmod(join(directory, path), 0o755);
  }
  for (const [path, content] of files) await writeToDisk(join(directory, path), content);
  for (const path of directories) await syncDirectory(join(directory, path));
}

async function moveIntoPlace(beside: string, directory: string): Promise<void> {
  const old = besideName(directory);
  const replaced = await stat(directory).catch(() => undefined);
  if (replaced) await rename(directory, old);
  await rename(beside, directory);
  await syncDirectory(dirname(directory));
  if (replaced) await rm(old, { recursive: true, force: true });
}
