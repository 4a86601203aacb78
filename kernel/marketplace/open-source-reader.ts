import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import type { PackageGround } from '../packages/package-parts.ts';
import { obtainCatalogueKey } from './catalogue-key.ts';
import { SourceReader } from './source-reader.ts';

const catalogue = fileURLToPath(new URL('../../marketplace/catalogue/', import.meta.url));

/** The reader of marketplace sources, with its place in the data directory. */
export async function openSourceReader(
  directory: string,
  { trust, takesUnsigned }: Pick<PackageGround, 'trust' | 'takesUnsigned'>,
  log: Logger,
): Promise<SourceReader> {
  const { file } = await obtainCatalogueKey({ path: directory });
  return new SourceReader({
    place: join(directory, 'marketplace'),
    bundled: { folders: catalogue, packages: join(directory, 'marketplace', 'bundled'), keyFile: file },
    log,
    takesUnsigned,
    trustedKeys: () => trust.listKeys(),
  });
}
