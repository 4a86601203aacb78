import { createHash, hash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { altered, digestOf, holdAgainst, parseIntegrity } from './integrity-list.ts';
import { type IntegrityList, integrityFile } from './package-format.ts';
import { walkDirectory } from './walk-directory.ts';

/** Files that are read at the same time. */
const atOnce = 16;
const chunkBytes = 256 * 1024;

/**
 * Makes sure that an unpacked package is what was installed: `integrity.json` has the remembered digest, every file it
 * lists is there with its SHA-256, and nothing else is, links and directories included. Cheap enough for each load.
 *
 * @throws PACKAGE_ALTERED naming the file
 */
export async function verifyDirectory(
  directory: string,
  { digest }: { readonly digest: string },
): Promise<void> {
  const list = await readList(directory, digest);
  const paths = await plainFiles(directory, list);
  const found = new Map<string, string>();
  const waiting = paths.values();
  const take = async () => {
    for (const path of waiting) found.set(path, await digestOfFile(join(directory, path), { list, path }));
  };
  await Promise.all(Array.from({ length: atOnce }, take));
  holdAgainst(list, found);
}

async function readList(directory: string, digest: string): Promise<IntegrityList> {
  const unknown = { id: basename(directory), version: '' };
  const bytes = await readFile(join(directory, integrityFile)).catch(() => undefined);
  if (!bytes) throw altered(unknown, `${integrityFile} is missing in ${directory}`);
  if (digestOf(bytes) !== digest) throw altered(unknown, `${integrityFile} in ${directory} was changed`);
  return parseIntegrity(bytes);
}

/** Paths of the files; anything that is neither a file nor a directory of one is refused. */
async function plainFiles(directory: string, list: IntegrityList): Promise<string[]> {
  const found = await walkDirectory(directory);
  const wanted = Object.keys(list.files);
  for (const { entry, path } of found) {
    if (entry.isFile()) continue;
    if (!entry.isDirectory()) throw altered(list, `${path} is not a plain file`);
    if (!wanted.some((file) => file.startsWith(`${path}/`)))
      throw altered(list, `the directory ${path} is not part of it`);
  }
  return found.filter(({ entry }) => entry.isFile()).map(({ path }) => path);
}

async function digestOfFile(
  file: string,
  { list, path }: { readonly list: IntegrityList; readonly path: string },
): Promise<string> {
  try {
    await using handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW);
    const { size } = await handle.stat();
    if (size <= chunkBytes) return hash('sha256', await handle.readFile(), 'hex');
    const sum = createHash('sha256');
    for await (const chunk of handle.createReadStream({ highWaterMark: chunkBytes, autoClose: false }))
      sum.update(chunk as Buffer);
    return sum.digest('hex');
  } catch (error) {
    throw altered(list, `${path} cannot be read: ${(error as Error).message}`);
  }
}
