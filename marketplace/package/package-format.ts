import type { Manifest } from '@isp/sdk';

/** The list of a package's files; its SHA-256 is the package's digest, and it is what publishers sign. */
export const integrityFile = 'integrity.json';

/** The signatures of {@link integrityFile}; the only file beside it that the list does not name. */
export const signaturesFile = 'signatures.json';

/** What `integrity.json` says: every other file with its SHA-256. */
export interface IntegrityList {
  /** Version of this format. */
  readonly format: 1;
  readonly id: string;
  readonly version: string;
  /** SHA-256 in hexadecimal digits, by path with `/` below the package's root. */
  readonly files: Readonly<Record<string, string>>;
}

/** One signature over the exact bytes of `integrity.json` or of an index. */
export interface Signature {
  /** First 16 hexadecimal digits of the SHA-256 of the public key. */
  readonly keyId: string;
  readonly algorithm: 'ed25519';
  /** Base64. */
  readonly signature: string;
}

/** A package that was read and found whole; nothing of it has run. */
export interface PluginPackage {
  readonly manifest: Manifest;
  /** Every file by its path, `integrity.json` and `signatures.json` included. */
  readonly files: ReadonlyMap<string, Buffer>;
  readonly integrity: IntegrityList;
  readonly integrityBytes: Buffer;
  readonly signatures: readonly Signature[];
  /** SHA-256 of `integrity.json`, in hexadecimal digits. */
  readonly digest: string;
}

/** How large a package may be. Bundled plugins take a few hundred kilobytes. */
export const packageLimits = {
  archiveBytes: 32 * 1024 * 1024,
  unpackedBytes: 128 * 1024 * 1024,
  fileBytes: 32 * 1024 * 1024,
  files: 2_000,
} as const;
