import { fileURLToPath } from 'node:url';
import type { Configuration } from '../configuration/configuration.ts';

/** Where plugin folders are looked for: the core services, our own plugins, `ISP_PLUGINS_DIR`, and the arguments of `isp dev`. */
export function pluginRoots({ pluginsDirectory, pluginFolders }: Configuration): string[] {
  const own = ['../../services', '../../plugins'].map((folder) =>
    fileURLToPath(new URL(folder, import.meta.url)),
  );
  return [...own, ...(pluginsDirectory ? [pluginsDirectory] : []), ...pluginFolders];
}
