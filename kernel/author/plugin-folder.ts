import { realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { StartError } from '../start-error.ts';

/**
 * The folder of a plugin, as an absolute path without links.
 *
 * @throws StartError NO_PLUGIN when there is no `plugin.json` in it.
 */
export async function pluginFolder(given = '.'): Promise<string> {
  const directory = resolve(given);
  if (await stat(join(directory, 'plugin.json')).catch(() => undefined)) return realpath(directory);
  throw new StartError(
    'NO_PLUGIN',
    `There is no plugin in ${directory}: it has no plugin.json. Give a plugin's folder, or make one with "isp plugin create NAME".`,
  );
}
