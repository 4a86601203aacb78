import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../contract/index.ts';
import type { Migration } from '../data/migration.ts';
import { importedModule } from './imported-module.ts';

/** One step: its file's name without ending, and how to get it. */
export interface MigrationStep {
  readonly name: string;
  load(): Promise<Migration>;
}

/**
 * The numbered migrations of a plugin folder, in order. A plugin without the folder has none, and neither has one that
 * is sandboxed: its migrations would be its code outside the sandbox.
 */
export async function migrationFiles(directory: string): Promise<MigrationStep[]> {
  if (await isSandboxed(directory)) return [];
  const folder = join(directory, 'migrations');
  const files = await readdir(folder).catch(() => [] as string[]);
  return files
    .filter((file) => /^\d{4}-[\w-]+\.[jt]s$/.test(file))
    .sort()
    .map((file) => ({
      name: file.replace(/\.[jt]s$/, ''),
      load: () => loadMigration(join(folder, file), directory),
    }));
}

async function isSandboxed(directory: string): Promise<boolean> {
  const text = await readFile(join(directory, 'plugin.json'), 'utf8').catch(() => undefined);
  return text !== undefined && (JSON.parse(text) as Partial<Manifest>).runtime === 'sandbox';
}

async function loadMigration(path: string, directory: string): Promise<Migration> {
  const module = await importedModule<{ default: Migration }>(path, directory);
  return module.default;
}
