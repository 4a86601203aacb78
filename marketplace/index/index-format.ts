import type { OfferedPlugin, OfferedVersion, Revocation } from '@isp/sdk';

export const indexFile = 'index.json';

/** The signatures over the exact bytes of `index.json`: a list like `signatures.json` of a package. */
export const indexSignatureFile = 'index.json.sig';

/** Some ten thousand versions. */
export const indexLimitBytes = 32 * 1024 * 1024;

/** One version as an index names it. */
export interface IndexedVersion extends OfferedVersion {
  /** When it was first in the index. */
  readonly publishedAt: string;
  /** Path of the `.tgz`, from the directory of the index. */
  readonly file: string;
  readonly sizeBytes: number;
  /** SHA-256 of its `integrity.json`. */
  readonly digest: string;
}

export interface IndexedPlugin extends OfferedPlugin {
  versions: IndexedVersion[];
}

/** What `index.json` says; described in `index.schema.json`. */
export interface MarketplaceIndex {
  readonly format: 1;
  readonly name: string;
  /** Grows with each index. */
  readonly sequence: number;
  readonly generatedAt: string;
  readonly expiresAt?: string;
  readonly plugins: Readonly<Record<string, IndexedPlugin>>;
  readonly revocations: readonly Revocation[];
}
