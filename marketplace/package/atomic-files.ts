import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a file whole or not at all, also when the machine fails in the middle; an older one is replaced. */
export async function writeWhole(file: string, bytes: Buffer | string, { mode = 0o644 } = {}): Promise<void> {
  const beside = besideName(file);
  try {
    await writeToDisk(beside, bytes, { mode });
    await rename(beside, file);
    await syncDirectory(dirname(file));
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** A name nobody uses, in the same directory, so that moving it into place is one step. */
export const besideName = (path: string): string => `${path}.${randomUUID().slice(0, 8)}.part`;

/** Writes a new file and waits until the disk has it. */
export async function writeToDisk(
  file: string,
  bytes: Buffer | string,
  { mode = 0o644 } = {},
): Promise<void> {
  await using handle = await open(file, 'wx', mode);
  // The mode given to `open` is cut down by the umask of the process.
  await handle.chmod(mode);
  await handle.writeFile(bytes);
  await handle.sync();
}

/** Waits until the disk has the names in a directory. */
export async function syncDirectory(directory: string): Promise<void> {
  await using handle = await open(directory, 'r');
  await handle.sync();
}
