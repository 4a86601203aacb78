import type { Pool } from 'pg';
import { migrateInChild } from '../database/migrate-in-child.ts';
import { kernelSteps } from '../database/schema/steps.ts';
import type { DiscoveredPlugin } from '../plugins/discover-plugins.ts';
import type { PackageGround } from './package-parts.ts';

/**
 * The plugins that are installed as packages: what a killed kernel left half done is undone or finished first, then each is
 * unpacked where its folder is missing, and looked at before any of its code runs.
 */
export async function recoverPackages(
  ground: PackageGround,
  onProgress: (text: string) => void,
): Promise<DiscoveredPlugin[]> {
  const { store, settling, guard, folders, databaseUrl, databaseSecret } = ground;
  if (!(await hasPackages(store.pool))) return [];
  if (await isBehind(store.pool))
    await migrateInChild({ databaseUrl, databaseSecret, plugins: [] }, onProgress);
  for (const change of await store.listOpenChanges()) {
    onProgress(
      `${change.switched ? 'Finishing' : 'Undoing'} the interrupted ${change.kind} of ${change.plugin}`,
    );
    await settling.settle(change);
  }
  const active = await store.listActive();
  return Promise.all(
    active.map(async (stored) => {
      const refused = await guard.problemOf(stored);
      return {
        directory: folders.pathOf(stored),
        id: stored.plugin,
        manifest: stored.manifest,
        problems: [] as const,
        package: stored,
        ...(refused === undefined ? {} : { refused }),
      };
    }),
  );
}

async function hasPackages(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ there: boolean }>(
    `SELECT to_regclass('kernel.package_changes') IS NOT NULL AS there`,
  );
  if (!rows[0]?.there) return false;
  const { rowCount } = await pool.query(
    'SELECT 1 FROM kernel.packages UNION ALL SELECT 1 FROM kernel.package_changes LIMIT 1',
  );
  return rowCount !== 0;
}

/** The kernel was updated and its own schema is still the former one. */
async function isBehind(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT name FROM kernel.migrations WHERE plugin = 'kernel'`,
  );
  const known = new Set(rows.map(({ name }) => name));
  return kernelSteps.some(({ name }) => !known.has(name));
}
