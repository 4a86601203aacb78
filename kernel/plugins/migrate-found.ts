import { keepsAudit } from '../database/audit-grants.ts';
import { migrateInChild } from '../database/migrate-in-child.ts';
import type { MigrationOutcome } from '../database/migration-request.ts';
import type { PlatformDatabase } from '../database/platform-database.ts';
import type { DiscoveredPlugin } from './discover-plugins.ts';

/** Migrates the kernel and every plugin whose manifest is sound and that may be loaded; answers what became of each. */
export function migrateFound(
  { databaseUrl, databaseSecret }: PlatformDatabase,
  found: readonly DiscoveredPlugin[],
  onProgress: (text: string) => void,
): Promise<MigrationOutcome[]> {
  const plugins = found
    .flatMap((plugin) => ('manifest' in plugin && plugin.refused === undefined ? [plugin] : []))
    .map(({ id, directory, manifest }) => ({ id, directory, keepsAudit: keepsAudit(manifest) }));
  return migrateInChild({ databaseUrl, databaseSecret, plugins }, onProgress);
}
