import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PluginDefinition } from '../author/index.ts';
import type { Manifest, PluginContract } from '../contract/index.ts';
import {
  checkManifest,
  describePlugin,
  effectiveConfig,
  importPlugin,
  type MigrationStep,
  migrationFiles,
} from '../runtime/index.ts';
import type { TestHostOptions } from './test-host-options.ts';
import { testingErrors } from './testing-errors.ts';

/** A loaded plugin, checked as the platform checks it. */
export interface PluginUnderTest {
  readonly definition: PluginDefinition;
  readonly manifest: Manifest;
  readonly contract: PluginContract;
  readonly migrations: readonly MigrationStep[];
}

/** Loads what a test names: a folder, or a plugin and its manifest. */
export async function loadPlugin(options: TestHostOptions): Promise<PluginUnderTest> {
  const directory = options.directory === undefined ? undefined : pathOf(options.directory);
  const definition = options.plugin ?? (directory && (await importPlugin(directory)));
  const manifest = options.manifest ?? (directory && (await readManifest(directory)));
  if (!definition || !manifest) throw testingErrors.TEST_PLUGIN_MISSING();
  const problems = checkManifest(manifest);
  if (problems.length > 0) {
    const summary = problems.map(({ path, message }) => `${path} ${message}`).join('; ');
    throw testingErrors.TEST_MANIFEST_INVALID({ plugin: manifest.id, summary });
  }
  const contract = describePlugin(definition, manifest, effectiveConfig(manifest, options.config ?? {}));
  return { definition, manifest, contract, migrations: directory ? await migrationFiles(directory) : [] };
}

/** A folder's path, given as path or file URL. */
export function pathOf(directory: string | URL): string {
  return String(directory).startsWith('file:') ? fileURLToPath(directory) : String(directory);
}

async function readManifest(directory: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(directory, 'plugin.json'), 'utf8')) as Manifest;
}
