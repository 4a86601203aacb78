import type { Pool } from 'pg';
import { keepsAudit } from '../database/audit-grants.ts';
import { migrateInChild } from '../database/migrate-in-child.ts';
import type { MigrationOutcome, PluginToMigrate } from '../database/migration-request.ts';
import { pendingMigrations } from '../database/pending-migrations.ts';
import type { PlatformDatabase } from '../database/platform-database.ts';
import type { Journal } from '../journal/journal.ts';
import type { LoadGuard } from '../packages/load-guard.ts';
import type { PluginRecord } from './plugin-record.ts';
import type { PluginRegistry } from './plugin-registry.ts';

export interface SwapPreparationOptions extends PlatformDatabase {
  readonly registry: PluginRegistry;
  readonly pool: Pool;
  readonly journal: Pick<Journal, 'note'>;
  readonly loadGuard: LoadGuard;
}

/** What a swap does to manifests and database: expand steps before the new generation, contract steps after the old. */
export class SwapPreparation {
  readonly #options: SwapPreparationOptions;
  /** Contract steps found before the swap, which run when the old generation has left. */
  readonly #deferred = new Map<string, readonly string[]>();
  /** Contract steps whose old generation has left and that did not go through. */
  readonly #owed = new Map<string, readonly string[]>();

  constructor(options: SwapPreparationOptions) {
    this.#options = options;
  }

  /** Reads manifests again and migrates; answers why the swap cannot go on. */
  async prepare(
    plugins: readonly PluginRecord[],
    { overlaps }: { overlaps: boolean },
  ): Promise<string | undefined> {
    for (const plugin of plugins) await this.#options.loadGuard.pass(plugin);
    const refused = await this.#options.registry.reread(plugins);
    if (refused) return refused;
    const moment = overlaps ? 'before-swap' : 'alone';
    const outcomes = await this.#migrate(plugins, moment, this.#owed);
    for (const { id } of plugins) this.#deferred.delete(id);
    for (const outcome of outcomes) {
      this.#deferred.set(outcome.plugin, outcome.deferred);
      this.#tell(outcome);
    }
    const failed = outcomes.find(({ problem }) => problem);
    return failed && `the migration of ${failed.plugin} failed: ${failed.problem}`;
  }

  /** The old generation has left: runs what waited for that. What does not go through waits for the next swap or start. */
  async finish(plugins: readonly PluginRecord[]): Promise<void> {
    const waiting = plugins.filter(({ id }) => this.#deferred.get(id)?.length);
    if (waiting.length === 0) return;
    const outcomes = await this.#migrate(waiting, 'after-swap', this.#deferred).catch((error: Error) =>
      waiting.map(({ id }) => this.#notRun(id, error)),
    );
    for (const outcome of outcomes) {
      const { plugin, deferred, problem, unfinished = problem } = outcome;
      this.#deferred.delete(plugin);
      this.#owed.set(plugin, deferred);
      this.#tell(outcome);
      if (unfinished) await this.#options.registry.noteUnfinished(plugin, unfinished);
    }
  }

  /** The migration process itself failed, such as while the database was away. */
  #notRun(plugin: string, { message }: Error): MigrationOutcome {
    return { plugin, applied: [], deferred: this.#deferred.get(plugin) ?? [], unfinished: message };
  }

  #tell({ plugin, applied, unfinished, problem }: MigrationOutcome): void {
    const { journal } = this.#options;
    if (applied.length > 0)
      journal.note({ plugin, type: 'migrated', title: `${applied.join(', ')} ran`, data: { applied } });
    const waits = unfinished ?? problem;
    if (waits) journal.note({ plugin, type: 'migration-failed', title: waits });
  }

  async #migrate(
    plugins: readonly PluginRecord[],
    moment: PluginToMigrate['moment'],
    owed: ReadonlyMap<string, readonly string[]>,
  ): Promise<MigrationOutcome[]> {
    const { pool, databaseUrl, databaseSecret } = this.#options;
    const pending = await pendingMigrations(pool, plugins);
    if (pending.length === 0) return [];
    const work = pending.map(({ id, directory, manifest }) => ({
      id,
      directory,
      keepsAudit: keepsAudit(manifest),
      ...(moment ? { moment } : {}),
      owed: owed.get(id) ?? [],
    }));
    return migrateInChild({ databaseUrl, databaseSecret, plugins: work }, () => undefined);
  }
}
