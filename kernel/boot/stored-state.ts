import { type PrincipalSigner, principalSigner } from '@isp/sdk/runtime';
import type { Pool } from 'pg';
import type { Configuration } from '../configuration/configuration.ts';
import { openKernelPool } from '../database/kernel-pool.ts';
import { discoverPlugins } from '../plugins/discover-plugins.ts';
import { migrateFound } from '../plugins/migrate-found.ts';
import { PluginRegistry } from '../plugins/plugin-registry.ts';
import { pluginRoots } from '../plugins/plugin-roots.ts';
import { PluginStore } from '../plugins/plugin-store.ts';
import { type PlatformKeys, readPlatformKeys } from '../supervisor/platform-keys.ts';
import type { Later } from './later.ts';

/** What the database knows: keys, and what is to run. */
export interface StoredState {
  readonly pool: Pool;
  readonly keys: PlatformKeys;
  readonly signer: PrincipalSigner;
  readonly registry: PluginRegistry;
}

/** Finds the plugins, migrates the kernel and each of them, and reads the desired state. */
export async function openStoredState(
  configuration: Configuration,
  databaseUrl: string,
  later: Later,
  onProgress: (text: string) => void,
): Promise<StoredState> {
  const found = await discoverPlugins(pluginRoots(configuration));
  const migrated = await migrateFound(databaseUrl, found, onProgress);
  const pool = openKernelPool(databaseUrl);
  later.defer(() => pool.end());
  const keys = await readPlatformKeys(pool);
  const registry = new PluginRegistry(new PluginStore(pool), configuration.mode);
  await registry.adopt(found);
  await registry.noteMigrations(migrated);
  return { pool, keys, signer: await principalSigner(keys.privateKey), registry };
}
