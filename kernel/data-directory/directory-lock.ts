import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StartError } from '../start-error.ts';
import { readProcessIdentity } from './process-identity.ts';

interface LockHolder {
  pid: number;
  identity: string;
}

/**
 * Takes the lock of a data directory, also from a holder that has ended.
 *
 * @returns gives the lock back.
 * @throws StartError DATA_DIRECTORY_IN_USE, naming the pid, while another live process holds it.
 */
export async function takeDirectoryLock(directory: string): Promise<() => Promise<void>> {
  const lock = join(directory, 'lock');
  const own = JSON.stringify({ pid: process.pid, identity: readProcessIdentity(process.pid) });
  while (!(await placeLock(lock, own))) {
    const found = await readLock(lock);
    if (found === undefined) continue;
    refuseWhileHeld(found, directory);
    await removeStaleLock(lock, found);
  }
  return async () => {
    if ((await readLock(lock)) === own) await rm(lock, { force: true });
  };
}

/** Whether a live process holds a data directory. */
export async function isDirectoryHeld(directory: string): Promise<boolean> {
  const holder = parseHolder((await readLock(join(directory, 'lock'))) ?? '');
  return holder !== undefined && readProcessIdentity(holder.pid) === holder.identity;
}

/** The lock appears with its whole text at once (`link` fails when the name exists), so nobody reads half of it. */
async function placeLock(lock: string, text: string): Promise<boolean> {
  const unplaced = `${lock}.${randomUUID()}`;
  await writeFile(unplaced, text, { mode: 0o600 });
  try {
    await link(unplaced, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    await rm(unplaced, { force: true });
  }
}

async function readLock(lock: string): Promise<string | undefined> {
  try {
    return await readFile(lock, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function refuseWhileHeld(text: string, directory: string): void {
  const holder = parseHolder(text);
  if (holder === undefined || readProcessIdentity(holder.pid) !== holder.identity) return;
  throw new StartError(
    'DATA_DIRECTORY_IN_USE',
    `The data directory ${directory} is used by process ${holder.pid}; stop that one first, or set ISP_DATA_DIR to another directory.`,
  );
}

function parseHolder(text: string): LockHolder | undefined {
  try {
    return JSON.parse(text) as LockHolder;
  } catch {
    return undefined;
  }
}

/**
 * Two processes may find the same stale lock. Whoever moves it away looks at what it has moved: a lock that the
 * other one has placed meanwhile goes back.
 */
async function removeStaleLock(lock: string, stale: string): Promise<void> {
  const aside = join(dirname(lock), `lock.${randomUUID()}`);
  try {
    await rename(lock, aside);
    if ((await readLock(aside)) !== stale) await link(aside, lock);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
  } finally {
    await rm(aside, { force: true });
  }
}
