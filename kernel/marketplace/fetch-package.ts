import { openSource } from '../../marketplace/sources/open-source.ts';
import { addressOf } from './bundled-url.ts';
import type { MarketplaceWork } from './marketplace-work.ts';

/** Gets a package into a file, whole and exactly the one that was offered, or not at all. */
export async function fetchPackage({
  source,
  bundled,
  id,
  version,
  integrity,
  toFile,
}: MarketplaceWork['fetch']['request']): Promise<undefined> {
  const opened = openSource(source.name, addressOf(source.url, bundled));
  await opened.fetchPackage({ id, version, integrity }, toFile);
  return undefined;
}
