import type { PluginRow } from './kernel-actions.ts';
import type { Manifest } from './manifest.ts';

/** One permission a plugin asks for, as the admin is shown it. */
export interface PermissionView {
  /** See `permissionIds`. */
  id: string;
  /** In words. */
  title: string;
  /** Why, in the publisher's words. */
  reason?: string;
}

/** A package to be installed, or to replace the version that is installed. */
export interface PackageInstall {
  /** Path of the `.tgz` on this machine. */
  file: string;
  /** Permission ids the admin has agreed to. */
  consent?: string[];
  /** Takes a package nobody signed; refused in production mode. */
  allowUnsigned?: boolean;
  /** Where it came from, for the plugin's history: the name of a marketplace source, or a file name. */
  source?: string;
  /** Refused unless the package is this plugin and version. */
  expect?: { id: string; version?: string; integrity?: string };
  actor?: string;
}

/** A version of a plugin that is kept, newest first; the first three can be rolled back to. */
export interface PackageVersion {
  version: string;
  /** SHA-256 of its list of files, in hex. */
  digest: string;
  active: boolean;
  installedAt: string;
  /** Key it is signed with; undefined: unsigned. */
  keyId?: string;
  signedBy?: string;
  source?: string;
  /** Why it may not run any more. */
  revoked?: string;
}

/** What becomes of a removed plugin's tables and values. */
export type DataFate = 'keep' | 'export' | 'drop';

export interface RemovedPlugin {
  id: string;
  data: DataFate;
  /** With `export`: the archive, a path on the platform's machine. */
  exportFile?: string;
  /** Database objects (schemas, tables, functions, roles) and kernel rows that are left of it; 0 unless `keep`. */
  objectsLeft: number;
}

/** A key whose signatures are trusted. */
export interface TrustedKey {
  /** First 16 hexadecimal digits of the SHA-256 of the public key. */
  id: string;
  /** Whose it is. */
  name: string;
  /** Ed25519, as PEM (SPKI). */
  publicKey: string;
  addedAt: string;
  addedBy?: string;
  /** Part of the platform: cannot be removed. */
  builtIn?: boolean;
}

/** A version that must not run any more, as an index says. */
export interface Revocation {
  plugin: string;
  /** Semver range. */
  versions: string;
  reason: string;
}

/** What a package says of itself and what was found about it; nothing of it has run. */
export interface PackageReport {
  manifest: Manifest;
  digest: string;
  permissions: PermissionView[];
  signature: { state: 'trusted' | 'unknown-key' | 'unsigned'; keyId?: string; signedBy?: string };
  /** Why it would be refused; empty: it would be installed. */
  problems: string[];
}

type Nothing = Record<string, never>;

declare module './registry.ts' {
  interface Actions {
    /** Installs a package, or updates the plugin to it. */
    'kernel.packages.install': { params: PackageInstall; result: PluginRow };
    /** Reads and verifies a package without changing anything. */
    'kernel.packages.inspect': { params: { file: string }; result: PackageReport };
    'kernel.packages.list': { params: { id: string }; result: PackageVersion[] };
    'kernel.packages.rollback': {
      params: { id: string; version?: string; actor?: string };
      result: PluginRow;
    };
    'kernel.packages.remove': {
      params: { id: string; data: DataFate; actor?: string };
      result: RemovedPlugin;
    };
    /** Replaces the list of revoked versions of one source; what runs and is on it is stopped at once. */
    'kernel.packages.revoke': {
      params: { source: string; revocations: Revocation[] };
      result: { stopped: string[] };
    };
    'kernel.trust.list': { params: Nothing; result: TrustedKey[] };
    'kernel.trust.add': { params: { name: string; publicKey: string; actor?: string }; result: TrustedKey };
    'kernel.trust.remove': { params: { id: string; actor?: string }; result: { id: string } };
  }
}
