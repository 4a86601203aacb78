import type { PackageReport, TrustedKey } from '@isp/sdk';
import type { ExportRequest } from './export/export-data.ts';
import type { NewPackage } from './stored-package.ts';

/** What a package says of itself and who signed it; nothing of it has run. */
export interface PackageReading extends Pick<PackageReport, 'manifest' | 'digest' | 'signature'> {
  /** SHA-512 of the file, as npm writes it: `sha512-…`. */
  readonly integrity: string;
}

/** What the process that handles packages can be asked for, each by its name. */
export interface PackageWork {
  /** Reads a file and keeps it for what follows. */
  readonly read: { request: { file: string; trustedKeys: readonly TrustedKey[] }; result: PackageReading };
  /** Writes what was read into the database. */
  readonly store: { request: { databaseUrl: string; row: NewPackage }; result: undefined };
  /** Reads a package back from the database and keeps it for what follows. */
  readonly fetch: { request: { databaseUrl: string; id: string }; result: undefined };
  /** Unpacks what was read, or fetched. */
  readonly unpack: { request: { directory: string }; result: undefined };
  /** Writes all data of a plugin into a file. */
  readonly export: { request: ExportRequest; result: undefined };
}

export type WorkName = keyof PackageWork;

/** One request over IPC; the process does one after the other. */
export interface WorkRequest<N extends WorkName = WorkName> {
  readonly name: N;
  readonly request: PackageWork[N]['request'];
}
