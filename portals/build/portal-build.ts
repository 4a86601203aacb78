/** What `dist/build.json` says of a build. */
export interface PortalBuild {
  /** Of the sources it was made of. */
  readonly inputs: string;
  /** Sources of inline scripts for the policy: `'sha256-…'`. */
  readonly scriptHashes: readonly string[];
  /** Files below `assets/`, each with its compressed forms beside it. */
  readonly assets: readonly string[];
  /** What each shared specifier loads besides the first load: addresses. */
  readonly shared: Readonly<Record<string, readonly string[]>>;
  /** Bytes of what the first page loads, compressed with gzip. */
  readonly firstLoad: { readonly script: number; readonly styles: number };
}
