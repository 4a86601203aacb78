import type { DataFate, Manifest } from '@isp/sdk';
import type { StoredValues } from '../plugin-configuration/stored-configuration.ts';

/** A package as it is kept in `kernel.packages`, without its bytes. */
export interface StoredPackage {
  /** Of its row. */
  readonly id: string;
  readonly plugin: string;
  readonly version: string;
  /** SHA-256 of its list of files, in hexadecimal digits. */
  readonly digest: string;
  readonly manifest: Manifest;
  readonly keyId: string | null;
  readonly signedBy: string | null;
  readonly source: string | null;
  /** Permission ids an admin has agreed to. */
  readonly consent: readonly string[];
  /** The settings when it was left, secrets sealed. */
  readonly config: StoredValues | null;
  readonly installedAt: Date;
  /** Null: it never served. */
  readonly servesSince: Date | null;
}

/** What is stored of a package before it serves. */
export type NewPackage = Omit<StoredPackage, 'config' | 'installedAt' | 'servesSince'>;

/** The change of a plugin that is in progress. A killed kernel leaves it behind; the next one undoes or finishes it. */
export interface OpenChange {
  readonly plugin: string;
  readonly kind: 'install' | 'upgrade' | 'rollback' | 'remove';
  readonly from: string | null;
  readonly to: string | null;
  /** `to` is stored by this change, so undoing it removes it. */
  readonly stored: boolean;
  /** There is no way back any more, only forward. */
  readonly switched: boolean;
  /** Nothing of the plugin was there before, no kept data either. */
  readonly fresh: boolean;
  /** Migrations that had run before. */
  readonly stepsBefore: readonly string[];
  readonly data: DataFate | null;
  readonly actor: string | null;
}
