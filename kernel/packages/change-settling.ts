import { migrationFiles, schemaRoles } from '@isp/sdk/runtime';
import { forgetPlugin } from '../database/forget-plugin.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { migrateInChild } from '../database/migrate-in-child.ts';
import { appliedSteps } from '../database/migration-log.ts';
import type { PlatformDatabase } from '../database/platform-database.ts';
import { takeBackInChild } from '../database/take-back-in-child.ts';
import type { LoadGuard } from './load-guard.ts';
import type { PackageFolders } from './package-folders.ts';
import type { PackageStore } from './package-store.ts';
import type { OpenChange, StoredPackage } from './stored-package.ts';

/** Versions beside the one that counts to which a plugin can go back. */
const keptVersions = 3;

export interface SettlingParts extends PlatformDatabase {
  readonly store: PackageStore;
  readonly folders: PackageFolders;
  readonly guard: LoadGuard;
  /** Takes note of what stays although it should not. */
  tell(plugin: string, text: string): void;
}

/**
 * Ends a change that was begun: takes it back while the former version counts, or does what was left to do. Each part may
 * run twice, since the kernel may be killed here too.
 */
export class ChangeSettling {
  readonly #parts: SettlingParts;

  constructor(parts: SettlingParts) {
    this.#parts = parts;
  }

  settle(change: OpenChange): Promise<void> {
    return change.switched ? this.finish(change) : this.undo(change);
  }

  /** Everything is as it was before. */
  async undo(change: OpenChange): Promise<void> {
    const { store } = this.#parts;
    const { plugin, kind, fresh, stored, to } = change;
    if (fresh) await this.forget(plugin);
    else if (kind === 'rollback') await this.#bringForward(change);
    else if (kind !== 'remove') await this.#takeBackNew(change);
    if (stored && to !== null) await store.removePackages([to]);
    await this.#clearFolders(plugin);
    await store.end(plugin);
  }

  /** The other version counts: what only the former one needed goes. */
  async finish(change: OpenChange): Promise<void> {
    const { store } = this.#parts;
    if (change.kind === 'remove') await this.#finishRemoval(change);
    if (change.kind === 'rollback') await this.#takeBackNewer(change);
    await this.#prune(change.plugin);
    await store.end(change.plugin);
  }

  /** Nothing of the plugin is left in the database, its packages included. */
  async forget(plugin: string): Promise<void> {
    await inTransaction(this.#parts.store.pool, (client) => forgetPlugin(client, plugin));
  }

  /** True while the database knows nothing of a plugin, no kept data either. */
  async isFresh(plugin: string): Promise<boolean> {
    const { rows } = await this.#parts.store.pool.query<{ known: boolean }>(
      `SELECT EXISTS (SELECT FROM kernel.plugins WHERE id = $1) OR to_regnamespace($2) IS NOT NULL AS known`,
      [plugin, schemaRoles(plugin).schema],
    );
    return rows[0]?.known === false;
  }

  async appliedSteps(plugin: string): Promise<string[]> {
    return (await appliedSteps(this.#parts.store.pool, plugin)).map(({ name }) => name);
  }

  async #finishRemoval({ plugin, data }: OpenChange): Promise<void> {
    const { store } = this.#parts;
    if (data !== 'keep') return this.forget(plugin);
    await store.removePackages((await store.list(plugin)).map(({ id }) => id));
  }

  /** Steps the new version brought; an expand step that cannot go back disturbs the former version in nothing. */
  async #takeBackNew({ plugin, to, stepsBefore }: OpenChange): Promise<void> {
    const added = (await this.appliedSteps(plugin)).filter((name) => !stepsBefore.includes(name));
    await this.#takeBack(await this.#parts.store.find(to), added);
  }

  /** Steps of newer versions; the older one runs, and nobody needs them any more. */
  async #takeBackNewer({ plugin, from, to }: OpenChange): Promise<void> {
    const { store, folders } = this.#parts;
    const target = await store.find(to);
    if (!target) return;
    const known = (await migrationFiles(folders.pathOf(target))).map(({ name }) => name);
    const newer = (await this.appliedSteps(plugin)).filter((name) => !known.includes(name));
    await this.#takeBack(await store.find(from), newer);
  }

  async #takeBack(version: StoredPackage | undefined, steps: readonly string[]): Promise<void> {
    if (!version || steps.length === 0) return;
    const { guard, folders, databaseUrl, databaseSecret, tell } = this.#parts;
    const { plugin } = version;
    const stay = `the migrations ${steps.join(', ')} stay; a version without them is not disturbed by them`;
    const refused = await guard.problemOf(version);
    if (refused !== undefined) return tell(plugin, `${refused}; ${stay}`);
    const folder = { id: plugin, directory: folders.pathOf(version) };
    const request = { databaseUrl, databaseSecret, plugin: folder, steps };
    const { problem } = await takeBackInChild(request);
    if (problem !== undefined) tell(plugin, `${problem}; ${stay}`);
  }

  /** A rollback that did not happen: the contract steps it took back run again. */
  async #bringForward({ plugin, from, stepsBefore }: OpenChange): Promise<void> {
    const { store, folders, databaseUrl, databaseSecret, tell } = this.#parts;
    const applied = await this.appliedSteps(plugin);
    const owed = stepsBefore.filter((name) => !applied.includes(name));
    const version = await store.find(from);
    if (!version || owed.length === 0) return;
    const work = { id: plugin, directory: folders.pathOf(version), moment: 'after-swap', owed } as const;
    const request = { databaseUrl, databaseSecret, plugins: [work] };
    const [outcome] = await migrateInChild(request, () => undefined);
    const problem = outcome?.problem ?? outcome?.unfinished;
    if (problem) tell(plugin, `${problem}; it is tried again at the next reload or start`);
  }

  /** Keeps the version that counts and the last ones before it. */
  async #prune(plugin: string): Promise<void> {
    const { store } = this.#parts;
    const active = await store.findActive(plugin);
    const others = (await store.list(plugin)).filter(({ id }) => id !== active?.id);
    await store.removePackages(others.slice(keptVersions).map(({ id }) => id));
    await this.#clearFolders(plugin);
  }

  async #clearFolders(plugin: string): Promise<void> {
    const { store, folders } = this.#parts;
    await folders.removeOthers(plugin, await store.list(plugin));
  }
}
