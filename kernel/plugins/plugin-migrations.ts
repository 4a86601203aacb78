import { type AppliedMigration, type PendingMigration, platformErrors } from '@isp/sdk';
import type { Pool } from 'pg';
import { recordInChild } from '../database/migrate-in-child.ts';
import { appliedSteps } from '../database/migration-log.ts';
import { pendingMigrations } from '../database/pending-migrations.ts';
import type { PlatformDatabase } from '../database/platform-database.ts';
import type { LoadGuard } from '../packages/load-guard.ts';
import type { PluginRecord } from './plugin-record.ts';
import type { PluginRegistry } from './plugin-registry.ts';

export interface PluginMigrationsOptions extends PlatformDatabase {
  readonly registry: PluginRegistry;
  readonly pool: Pool;
  readonly loadGuard: LoadGuard;
}

/** The migrations of plugins, for people to read: which ran, and what the others would do. */
export class PluginMigrations {
  readonly #options: PluginMigrationsOptions;

  constructor(options: PluginMigrationsOptions) {
    this.#options = options;
  }

  async applied(id: string): Promise<AppliedMigration[]> {
    const { registry, pool } = this.#options;
    const steps = await appliedSteps(pool, registry.get(id).id);
    return steps.map(({ name, appliedAt }) => ({ name, appliedAt: appliedAt.toISOString() }));
  }

  /** Tried out in a transaction that is rolled back, in a process of its own: migrations are plugin code. */
  async pending(id: string): Promise<PendingMigration[]> {
    const { registry, pool, databaseUrl, databaseSecret, loadGuard } = this.#options;
    await holdLoadable(loadGuard, registry.get(id));
    const [plugin] = await pendingMigrations(pool, [registry.get(id)]);
    return plugin ? recordInChild({ databaseUrl, databaseSecret, plugin }) : [];
  }
}

async function holdLoadable(guard: LoadGuard, record: PluginRecord): Promise<void> {
  const problem = record.package && (await guard.problemOf(record.package));
  if (problem !== undefined)
    throw platformErrors.CONFLICT({ reason: `Its migrations are not read: ${problem}` });
}
