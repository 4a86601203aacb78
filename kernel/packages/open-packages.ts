import { join } from 'node:path';
import type { Pool } from 'pg';
import type { Configuration } from '../configuration/configuration.ts';
import type { PlatformDatabase } from '../database/platform-database.ts';
import { faultPoints } from '../faults/fault-points.ts';
import { obtainCatalogueKey } from '../marketplace/catalogue-key.ts';
import { ChangeSettling, type SettlingParts } from './change-settling.ts';
import { LoadGuard } from './load-guard.ts';
import { PackageFolders } from './package-folders.ts';
import type { PackageGround } from './package-parts.ts';
import { PackageStore } from './package-store.ts';
import { TrustStore } from './trust-store.ts';

/** What the packages of a data directory and its database are opened with. */
export interface PackagePlace extends Pick<SettlingParts, keyof PlatformDatabase | 'tell'> {
  readonly pool: Pool;
  readonly configuration: Configuration;
  /** The data directory. */
  readonly directory: string;
}

/** The parts of the kernel that know packages; reads nothing of the database yet. */
export async function openPackages(place: PackagePlace): Promise<PackageGround> {
  const { pool, databaseUrl, databaseSecret, configuration, directory } = place;
  const store = new PackageStore(pool);
  const { trusted } = await obtainCatalogueKey({ path: directory });
  const trust = new TrustStore(pool, [trusted]);
  const folders = new PackageFolders(join(directory, 'packages'));
  const takesUnsigned = configuration.development || configuration.mode === 'sandbox';
  const guard = new LoadGuard({ trust, folders, databaseUrl, takesUnsigned });
  return {
    store,
    trust,
    folders,
    guard,
    settling: new ChangeSettling({ ...place, store, folders, guard }),
    faults: faultPoints(configuration),
    databaseUrl,
    databaseSecret,
    exports: join(directory, 'exports'),
    takesUnsigned,
  };
}
