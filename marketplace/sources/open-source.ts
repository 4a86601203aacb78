import { fileURLToPath } from 'node:url';
import { folderSource } from './folder-source.ts';
import { httpSource } from './http-source.ts';
import type { MarketplaceSource } from './marketplace-source.ts';
import { npmSource } from './npm-source.ts';

/**
 * The source at an address: a path or `file:` URL of a folder, an `http(s):` URL of an index, or `npm:` and the URL of a
 * registry.
 *
 * @param name what people call it, for messages
 */
export function openSource(name: string, address: string): MarketplaceSource {
  if (address.startsWith('npm:')) return npmSource(name, address.slice('npm:'.length));
  if (/^https?:/.test(address)) return httpSource(name, address);
  return folderSource(name, address.startsWith('file:') ? fileURLToPath(address) : address);
}
