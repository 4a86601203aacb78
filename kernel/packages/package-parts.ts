import type { Logger } from 'pino';
import type { PlatformDatabase } from '../database/platform-database.ts';
import type { FaultPoints } from '../faults/fault-points.ts';
import type { Journal } from '../journal/journal.ts';
import type { SecretBox } from '../plugin-configuration/secret-box.ts';
import type { PluginRegistry } from '../plugins/plugin-registry.ts';
import type { Supervisor } from '../supervisor/supervisor.ts';
import type { ChangeSettling } from './change-settling.ts';
import type { LoadGuard } from './load-guard.ts';
import type { PackageFolders } from './package-folders.ts';
import type { PackageStore } from './package-store.ts';
import type { TrustStore } from './trust-store.ts';

/** What there is of packages before any plugin runs. */
export interface PackageGround extends PlatformDatabase {
  readonly store: PackageStore;
  readonly trust: TrustStore;
  readonly folders: PackageFolders;
  readonly guard: LoadGuard;
  readonly settling: ChangeSettling;
  readonly faults: FaultPoints;
  /** Where archives of removed plugins are put. */
  readonly exports: string;
  /** Development or sandbox mode. */
  readonly takesUnsigned: boolean;
}

/** What changes of packages work with. */
export interface PackageParts extends PackageGround {
  readonly registry: PluginRegistry;
  readonly supervisor: Supervisor;
  readonly journal: Pick<Journal, 'note'>;
  readonly log: Logger;
  /** Opens the plugins' secret settings. */
  readonly box: SecretBox;
  failed(error: unknown, what: string): void;
}
