import type { SourceReading } from '@isp/sdk';
import type { IndexTrust } from '../index/check-index.ts';

/** One package, as it was offered. */
export interface WantedPackage {
  readonly id: string;
  readonly version: string;
  /** What a believed index said of it: `sha512-…`. */
  readonly integrity: string;
}

/** Where plugins are offered: a folder, a URL, an npm registry. All answer the same. */
export interface MarketplaceSource {
  /**
   * Everything it offers now.
   *
   * @throws MARKETPLACE_SOURCE_AWAY when it cannot be read, MARKETPLACE_INDEX_REFUSED when it is not believed
   */
  readIndex(trust: Omit<IndexTrust, 'source'>): Promise<SourceReading>;
  /**
   * Gets a package into a file, whole or not at all.
   *
   * @throws MARKETPLACE_SOURCE_AWAY, MARKETPLACE_VERSION_GONE, PACKAGE_ALTERED when it is not the one that was offered
   */
  fetchPackage(wanted: WantedPackage, toFile: string): Promise<void>;
}
