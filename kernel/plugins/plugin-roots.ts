import { fileURLToPath } from 'node:url';
import type { Configuration } from '../configuration/configuration.ts';

/** Where plugin folders are looked for: the core services, our own plugins, and `ISP_PLUGINS_DIR`. */
export function pluginRoots({ pluginsDirectory }: Configuration): string[] {
  const own = ['../../services', '../../plugins'].map((folder) =>
    fileURLToPath(new URL(folder, import.meta.url)),
  );
  return pluginsDirectory ? [...own, pluginsDirectory] : own;
}
