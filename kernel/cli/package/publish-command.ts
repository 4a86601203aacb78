import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buildIndex } from '../../../marketplace/index/build-index.ts';
import { requireOwnIndex, unusable } from '../../../marketplace/index/own-index.ts';
import { writeWhole } from '../../../marketplace/package/atomic-files.ts';
import { packageName, readPackage } from '../../../marketplace/package/read-package.ts';
import { type IndexOptions, indexChange, indexText } from './index-change.ts';

/** `isp marketplace publish`: the folder is as it was when the package is refused. */
export async function publish(file: string, folder: string, options: IndexOptions): Promise<number> {
  const change = await indexChange(options);
  await requireOwnIndex(folder);
  const { id, version } = (await readPackage(file)).manifest;
  const target = join(folder, `${packageName(id)}-${version}.tgz`);
  if (await stat(target).catch(() => undefined))
    throw unusable(
      folder,
      `${id} ${version} was published before, and versions do not change; give it a new one`,
    );
  await writeWhole(target, await readFile(file));
  const index = await buildIndex(folder, change).catch(async (error: unknown) => {
    await rm(target);
    throw error;
  });
  process.stdout.write(`${id} ${version} is published. ${indexText(index)}`);
  return 0;
}
