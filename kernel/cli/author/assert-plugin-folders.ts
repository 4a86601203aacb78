import { stat } from 'node:fs/promises';
import { StartError } from '../../start-error.ts';

/**
 * Refuses arguments of `isp dev` that are no folders. A folder without a plugin is fine: one may be made in it later.
 *
 * @throws StartError FOLDER_MISSING
 */
export async function assertPluginFolders(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    const found = await stat(folder).catch(() => undefined);
    if (found?.isDirectory()) continue;
    const what = found ? 'is no folder' : 'does not exist';
    throw new StartError(
      'FOLDER_MISSING',
      `${folder} ${what}; give the folder of a plugin, or one that holds plugins. "isp plugin create NAME" makes one.`,
    );
  }
}
