import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { indexFile } from '../index/index-format.ts';
import { indexedSource } from './indexed-source.ts';
import type { MarketplaceSource } from './marketplace-source.ts';
import { away } from './source-away.ts';

/** A folder with an index and its packages, such as a mirror on a machine without internet. */
export function folderSource(name: string, folder: string): MarketplaceSource {
  return indexedSource(name, {
    indexName: indexFile,
    async read(path, limitBytes) {
      try {
        await using handle = await open(join(folder, path));
        const { size } = await handle.stat();
        if (size <= limitBytes) return await handle.readFile();
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw away(name, (error as Error).message, error);
      }
      throw away(name, `${path} is larger than ${limitBytes} bytes`);
    },
  });
}
