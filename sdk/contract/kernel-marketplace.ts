import type { Revocation } from './kernel-packages.ts';
import type { Manifest } from './manifest.ts';

/** Where plugins are offered. */
export interface SourceAddress {
  /** What people call it; stands in messages and in a plugin's history. */
  name: string;
  /**
   * `bundled:` (what comes with the platform), a folder as a path or `file:` URL, the `http(s):` URL of an index, or
   * `npm:` and the URL of a registry.
   */
  url: string;
  /** Believes an index nobody signed; refused in production mode. */
  unsigned?: boolean;
}

/** One version of a plugin, as its source offers it. Its package is verified again when it is installed. */
export interface OfferedVersion {
  version: string;
  manifest: Manifest;
  /** Of the package: `sha512-…` (Subresource Integrity). */
  integrity: string;
  publishedAt?: string;
  /** Key the package is signed with. */
  keyId?: string;
  /** What changed, Markdown. */
  changelog?: string;
  /** Why it should not be used any more. */
  deprecated?: string;
}

export interface OfferedPlugin {
  id: string;
  keywords?: string[];
  deprecated?: { reason: string; replacement?: string };
  /** Newest first; never empty. */
  versions: OfferedVersion[];
}

/** Everything a source offers at one moment, believed because a trusted key signed it. */
export interface SourceReading {
  /** Give it back as `known`, and an unchanged source answers `unchanged`. */
  mark: string;
  /** Grows with each index of a source; a registry has none. */
  sequence?: number;
  issuedAt?: string;
  expiresAt?: string;
  /** Key the index is signed with. */
  keyId?: string;
  plugins: OfferedPlugin[];
  revocations: Revocation[];
}

/** What was read of a source before, so that an older index is not believed again. */
export interface KnownReading {
  mark?: string;
  sequence?: number;
}

/** A picture of a package. */
export interface PackageMedia {
  /** Such as `image/png`. */
  type: string;
  base64: string;
}

declare module './registry.ts' {
  interface Actions {
    /**
     * Reads and verifies what a source offers. Throws `MARKETPLACE_SOURCE_AWAY`, `MARKETPLACE_INDEX_REFUSED`,
     * `MARKETPLACE_UNSIGNED`.
     */
    'kernel.marketplace.read': {
      params: { source: SourceAddress; known?: KnownReading };
      result: SourceReading | { unchanged: true };
    };
    /** Downloads a package beside the installed ones and answers where it is; it is removed after an hour. */
    'kernel.marketplace.fetch': {
      params: { source: SourceAddress; id: string; version: string; integrity: string };
      result: { file: string };
    };
    /** Reads pictures of a package, by their names in its manifest; those that are missing or too large are left out. */
    'kernel.marketplace.media': {
      params: { source: SourceAddress; id: string; version: string; integrity: string; files: string[] };
      result: Record<string, PackageMedia>;
    };
  }
}
