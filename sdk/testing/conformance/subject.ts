import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PluginDefinition } from '../../author/index.ts';
import type { Manifest } from '../../contract/index.ts';
import { importPlugin, type MigrationStep, migrationFiles } from '../../runtime/index.ts';

/** A plugin as the conformance suite looks at it. */
export interface Subject {
  readonly directory: string;
  readonly manifest: Manifest;
  readonly definition: PluginDefinition;
  readonly migrations: readonly MigrationStep[];
  /** Undefined: there is none. */
  readonly readme: string | undefined;
  /** The plugin's own code, without its tests. */
  readonly sources: readonly SourceFile[];
}

export interface SourceFile {
  /** From the plugin's folder. */
  readonly path: string;
  readonly text: string;
}

/** Reads all of a plugin's folder that the facts are about. */
export async function readSubject(directory: string): Promise<Subject> {
  const read = (file: string) => readFile(join(directory, file), 'utf8');
  const files = globSync('**/*.{ts,js}', { cwd: directory, exclude: isForeign });
  return {
    directory,
    manifest: JSON.parse(await read('plugin.json')) as Manifest,
    definition: await importPlugin(directory),
    migrations: await migrationFiles(directory),
    readme: await read('README.md').catch(() => undefined),
    sources: await Promise.all(files.sort().map(async (path) => ({ path, text: await read(path) }))),
  };
}

function isForeign(path: string): boolean {
  return path.split(/[\\/]/).some((part) => part === 'node_modules' || part === 'test');
}
