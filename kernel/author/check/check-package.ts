import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPackage } from '../../../marketplace/package/read-package.ts';
import { unpackPackage } from '../../../marketplace/package/unpack-package.ts';
import { type CheckOptions, type CheckReport, checkPlugin } from './check-plugin.ts';

/**
 * Checks a package as it would be published, unpacked beside everything else and removed again.
 *
 * @throws PACKAGE_INVALID, PACKAGE_ALTERED before any of its code runs
 */
export async function checkPackage(
  file: string,
  options: Pick<CheckOptions, 'onProgress'> = {},
): Promise<CheckReport> {
  const plugin = await readPackage(file);
  const place = await mkdtemp(join(tmpdir(), 'isp-check-'));
  try {
    const directory = join(place, plugin.manifest.id);
    await unpackPackage(plugin, directory);
    return await checkPlugin(directory, { ...options, packed: true });
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}
