import { packageErrors } from '@isp/sdk';
import { writeWhole } from '../package/atomic-files.ts';
import { integrityOf } from '../package/file-integrity.ts';
import type { WantedPackage } from './marketplace-source.ts';

/**
 * Keeps a downloaded package when it is the one that was offered.
 *
 * @throws PACKAGE_ALTERED
 */
export async function storePackage(bytes: Buffer, wanted: WantedPackage, toFile: string): Promise<void> {
  if (integrityOf(bytes) !== wanted.integrity)
    throw packageErrors.PACKAGE_ALTERED({
      plugin: wanted.id,
      version: wanted.version,
      reason: 'the source gave another file than its index names (SHA-512)',
    });
  await writeWhole(toFile, bytes, { mode: 0o600 });
}
