import { rm } from 'node:fs/promises';
import { extname } from 'node:path';
import type { PackageMedia } from '@isp/sdk';
import { readPackage } from '../../marketplace/package/read-package.ts';
import { fetchPackage } from './fetch-package.ts';
import type { MarketplaceWork } from './marketplace-work.ts';

const types: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};
const mostPictures = 8;
/** They travel in one answer, all together. */
const mostBytesEach = 300 * 1024;

/** The pictures of a package, by their names; those that are missing, too large or no picture are left out. */
export async function readMedia({
  files,
  ...wanted
}: MarketplaceWork['media']['request']): Promise<Record<string, PackageMedia>> {
  await fetchPackage(wanted);
  try {
    const plugin = await readPackage(wanted.toFile);
    const pictures = files.slice(0, mostPictures).flatMap((file): [string, PackageMedia][] => {
      const type = types[extname(file).toLowerCase()];
      const bytes = plugin.files.get(file);
      if (!type || !bytes || bytes.length > mostBytesEach) return [];
      return [[file, { type, base64: bytes.toString('base64') }]];
    });
    return Object.fromEntries(pictures);
  } finally {
    await rm(wanted.toFile, { force: true });
  }
}
