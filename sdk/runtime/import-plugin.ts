import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PluginDefinition } from '../author/index.ts';

/** Imports a plugin's folder: TypeScript where it is developed, compiled JavaScript where it was packed. */
export async function importPlugin(directory: string): Promise<PluginDefinition> {
  const file = existsSync(join(directory, 'plugin.ts')) ? 'plugin.ts' : 'plugin.js';
  const module = (await import(pathToFileURL(join(directory, file)).href)) as { default: PluginDefinition };
  return module.default;
}
