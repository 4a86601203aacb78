import { indexFile } from '../index/index-format.ts';
import { download } from './download.ts';
import { indexedSource } from './indexed-source.ts';
import type { MarketplaceSource } from './marketplace-source.ts';

/**
 * An index and its packages behind an `http(s):` URL.
 *
 * @param url of the index (`…/index.json`) or of the directory it is in
 */
export function httpSource(name: string, url: string): MarketplaceSource {
  const index = new URL(url);
  if (!index.pathname.endsWith('.json')) index.pathname = `${index.pathname.replace(/\/$/, '')}/${indexFile}`;
  const indexName = index.pathname.split('/').at(-1) as string;
  return indexedSource(name, {
    indexName,
    read: (path, limitBytes) => download(new URL(path, index), { source: name, limitBytes }),
  });
}
