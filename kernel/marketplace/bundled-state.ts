import { hash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { walkDirectory } from '../../marketplace/package/walk-directory.ts';
import type { BundledPlace } from './marketplace-work.ts';

/** Where the state is written that the packages were made of. */
export const stateFile = 'state';

/** Changes whenever a file of the bundled plugins does. */
export async function bundledState({ folders }: BundledPlace): Promise<string> {
  const found = await walkDirectory(folders).catch(() => []);
  const files = found.filter(({ entry }) => entry.isFile()).map(({ path }) => path);
  const lines = await Promise.all(
    files.sort().map(async (path) => {
      const { size, mtimeMs } = await stat(join(folders, path));
      return `${path} ${size} ${mtimeMs}`;
    }),
  );
  return hash('sha256', lines.join('\n'), 'hex');
}

/** Whether the packages are those of the plugins as they are now. */
export async function isPacked(place: BundledPlace): Promise<boolean> {
  const written = await readFile(join(place.packages, stateFile), 'utf8').catch(() => '');
  return written === (await bundledState(place));
}
