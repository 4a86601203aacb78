import { type PrincipalSigner, principalSigner } from '@isp/sdk/runtime';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Configuration } from '../configuration/configuration.ts';
import { openKernelPool } from '../database/kernel-pool.ts';
import { openPackages } from '../packages/open-packages.ts';
import type { PackageGround } from '../packages/package-parts.ts';
import { recoverPackages } from '../packages/recover-packages.ts';
import { type DiscoveredPlugin, discoverPlugins } from '../plugins/discover-plugins.ts';
import { migrateFound } from '../plugins/migrate-found.ts';
import { PluginRegistry } from '../plugins/plugin-registry.ts';
import { pluginRoots } from '../plugins/plugin-roots.ts';
import { PluginStore } from '../plugins/plugin-store.ts';
import type { PlatformKeys } from '../supervisor/platform-keys.ts';
import type { Later } from './later.ts';

/** What the database knows: what is to run. */
export interface StoredState {
  readonly pool: Pool;
  readonly signer: PrincipalSigner;
  readonly registry: PluginRegistry;
  readonly packages: PackageGround;
}

/** Where the state is stored, and who is told of what is found. */
export interface StoredStatePlace {
  readonly configuration: Configuration;
  readonly databaseUrl: string;
  readonly keys: PlatformKeys;
  /** The data directory. */
  readonly directory: string;
  readonly log: Logger;
  readonly onProgress: (text: string) => void;
}

/** Finds the plugins, migrates the kernel and each of them, and reads the desired state. */
export async function openStoredState(place: StoredStatePlace, later: Later): Promise<StoredState> {
  const { configuration, databaseUrl, keys, onProgress, log } = place;
  const database = { databaseUrl, databaseSecret: keys.databaseSecret };
  const pool = openKernelPool(databaseUrl);
  later.defer(() => pool.end());
  const tell = (plugin: string, text: string) => log.warn({ plugin }, text);
  const packages = await openPackages({ ...place, ...database, pool, tell });
  const folders = await discoverPlugins(pluginRoots(configuration));
  const found = [...folders, ...notIn(folders, await recoverPackages(packages, onProgress))];
  const migrated = await migrateFound(database, found, onProgress);
  const registry = new PluginRegistry(new PluginStore(pool), configuration.mode);
  await registry.adopt(found);
  await registry.noteMigrations(migrated);
  return { pool, signer: await principalSigner(keys.privateKey), registry, packages };
}

/** A plugin folder stands before the package of the same plugin: its author works on it. */
function notIn(
  folders: readonly DiscoveredPlugin[],
  packages: readonly DiscoveredPlugin[],
): DiscoveredPlugin[] {
  const taken = new Set(folders.map(({ id }) => id));
  return packages.filter(({ id }) => !taken.has(id));
}
