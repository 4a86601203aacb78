import type { PlatformDatabase } from './platform-database.ts';

/** What is to be migrated: the kernel always, then these plugins in this order. */
export interface MigrationRequest extends PlatformDatabase {
  readonly plugins: readonly PluginToMigrate[];
}

export interface PluginToMigrate {
  readonly id: string;
  readonly directory: string;
  /** It keeps the audit log. Default: it does not. */
  readonly keepsAudit?: boolean;
  /**
   * `alone` (default): no generation of it runs. `before-swap`: one does, and goes on if the next does not come up.
   * `after-swap`: the old one has left, and the steps that are owed may run.
   */
  readonly moment?: 'alone' | 'before-swap' | 'after-swap';
  /** Contract steps the running generation came with; whoever needed what they drop has left. */
  readonly owed?: readonly string[];
}

export interface MigrationOutcome {
  readonly plugin: string;
  readonly applied: readonly string[];
  /** Contract steps that wait until the old generation has left. */
  readonly deferred: readonly string[];
  /** Why a contract step did not go through; the plugin can serve without it, and it is tried again. */
  readonly unfinished?: string;
  /** Why the plugin cannot start as it is; the steps before stay. */
  readonly problem?: string;
}
