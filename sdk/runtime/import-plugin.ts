import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PluginDefinition } from '../author/index.ts';
import { importedModule } from './imported-module.ts';

/**
 * Imports a plugin's folder: TypeScript where it is developed, compiled JavaScript where it was packed.
 *
 * @throws PLUGIN_NOT_IMPORTED with file and line.
 */
export async function importPlugin(directory: string): Promise<PluginDefinition> {
  const file = existsSync(join(directory, 'plugin.ts')) ? 'plugin.ts' : 'plugin.js';
  const module = await importedModule<{ default: PluginDefinition }>(join(directory, file), directory);
  return module.default;
}
