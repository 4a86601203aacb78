import type { FaultPoints } from '../faults/fault-points.ts';
import { moveTo, type PluginRecord } from '../plugins/plugin-record.ts';
import { defaultMemoryLimitMb } from '../supervisor/process-pool.ts';
import type { Transition } from '../supervisor/transition.ts';
import type { ChangeSettling } from './change-settling.ts';
import type { PackageFolders } from './package-folders.ts';
import type { PackageStore, RestoredSettings } from './package-store.ts';
import type { OpenChange, StoredPackage } from './stored-package.ts';

export interface VersionTransitionParts {
  readonly store: PackageStore;
  readonly folders: PackageFolders;
  readonly settling: ChangeSettling;
  readonly faults: FaultPoints;
  /** A part of it failed where only the log is left to tell of it. */
  failed(error: unknown, what: string): void;
}

export interface VersionChange {
  readonly change: OpenChange;
  readonly record: PluginRecord;
  readonly next: StoredPackage;
  /** Settings of the version it goes back to. */
  readonly restored?: RestoredSettings;
  /** What a rollback takes back while the newer generation still serves. */
  beforeStart?(options: { readonly overlaps: boolean }): Promise<void>;
}

type Saved = Pick<
  PluginRecord,
  'directory' | 'manifest' | 'package' | 'config' | 'memoryLimitMb' | 'replicas' | 'required' | 'enabled'
>;

/** A plugin moves to another version of its package, forwards or back. */
export class VersionTransition implements Transition {
  /** Resolves when the former generation has left and nothing of the change is left to do. */
  readonly over: Promise<void>;
  readonly #parts: VersionTransitionParts;
  readonly #wish: VersionChange;
  readonly #end = Promise.withResolvers<void>();
  #saved: Saved | undefined;
  #committed = false;

  constructor(parts: VersionTransitionParts, wish: VersionChange) {
    this.#parts = parts;
    this.#wish = wish;
    this.over = this.#end.promise;
  }

  async begin(): Promise<void> {
    const { record, next, restored } = this.#wish;
    const {
      directory,
      manifest,
      package: stored,
      config,
      memoryLimitMb,
      replicas,
      required,
      enabled,
    } = record;
    this.#saved = {
      directory,
      manifest,
      package: stored,
      config,
      memoryLimitMb,
      replicas,
      required,
      enabled,
    };
    record.directory = this.#parts.folders.pathOf(next);
    record.package = next;
    if (restored) record.config = restored.config;
    followDefaults(record, next);
    if (record.state === 'rejected') moveTo(record, 'installed');
  }

  async prepared(options: { readonly overlaps: boolean }): Promise<void> {
    await this.#wish.beforeStart?.(options);
    this.#reach('migrated');
  }

  async commit(generation: number): Promise<void> {
    const { record, next, restored } = this.#wish;
    this.#reach('started');
    record.configRevision = await this.#parts.store.switchTo(next, { generation, restored });
    record.awaitingConsent = undefined;
    this.#committed = true;
    this.#reach('switched');
  }

  /** One that was never installed stays out: nothing may start it again until it is forgotten. */
  async revert(): Promise<void> {
    const { record, change } = this.#wish;
    // It serves, and only telling of it failed: it goes forward when the former generation has left.
    if (this.#committed) return;
    if (this.#saved) Object.assign(record, this.#saved);
    if (change.kind === 'install') record.enabled = false;
    if (record.state === 'rejected') moveTo(record, 'installed');
    await this.#settled('what a change that failed had done was not taken back', () =>
      this.#parts.settling.undo(change),
    );
  }

  async finish(): Promise<void> {
    await this.#settled('what had to follow a change was not done', () =>
      this.#parts.settling.finish({ ...this.#wish.change, switched: true }),
    );
    this.#reach('finished');
  }

  /** What fails here stays in the journal of changes: the next change of the plugin, or the next start, does it. */
  async #settled(what: string, work: () => Promise<void>): Promise<void> {
    await work().catch((error: unknown) => this.#parts.failed(error, what));
    this.#end.resolve();
  }

  #reach(step: string): void {
    this.#parts.faults.reach(`${this.#wish.change.kind}:${step}`);
  }
}

/** What an admin has not set follows the manifest. */
function followDefaults(record: PluginRecord, { manifest }: StoredPackage): void {
  const before = record.manifest;
  if (!before) return;
  if ((before.memoryLimitMb ?? defaultMemoryLimitMb) === record.memoryLimitMb)
    record.memoryLimitMb = manifest.memoryLimitMb ?? defaultMemoryLimitMb;
  if ((before.replicas ?? 1) === record.replicas) record.replicas = manifest.replicas ?? 1;
  if ((before.required ?? false) === record.required) record.required = manifest.required ?? false;
}
