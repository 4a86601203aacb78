import { access, constants, mkdir, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { StartError } from '../start-error.ts';
import { takeDirectoryLock } from './directory-lock.ts';

/** Where things are inside a data directory. */
export interface DataDirectoryPaths {
  /** Absolute, without symbolic links. */
  path: string;
  /** Cluster, password and port of the embedded PostgreSQL. */
  postgres: string;
  /** Configuration and, where it was fetched, the executable of nats-server. */
  nats: string;
  logs: string;
  /** What each host process is working on, for when it ends by itself. */
  hosts: string;
  /** Code of the platform that Node compiled once. */
  compileCache: string;
}

/** A data directory that this process holds. */
export interface DataDirectory extends DataDirectoryPaths {
  /** Gives the directory back, so that another process may open it. */
  close(): Promise<void>;
}

/**
 * Makes the data directory where it is missing and takes it for this process.
 *
 * @throws StartError DATA_DIRECTORY_UNUSABLE when it is no directory or not writable, DATA_DIRECTORY_IN_USE when
 *   another live process holds it.
 */
export async function openDataDirectory(path: string): Promise<DataDirectory> {
  const paths = await prepareDirectory(resolve(path));
  const close = await takeDirectoryLock(paths.path);
  return { ...paths, close };
}

async function prepareDirectory(wanted: string): Promise<DataDirectoryPaths> {
  try {
    await mkdir(wanted, { recursive: true, mode: 0o700 });
    const path = await realpath(wanted);
    await access(path, constants.R_OK | constants.W_OK | constants.X_OK);
    const paths = {
      path,
      postgres: join(path, 'postgres'),
      nats: join(path, 'nats'),
      logs: join(path, 'logs'),
      hosts: join(path, 'hosts'),
      compileCache: join(path, 'compile-cache'),
    };
    for (const part of [paths.postgres, paths.nats, paths.logs, paths.hosts, paths.compileCache])
      await mkdir(part, { recursive: true, mode: 0o700 });
    return paths;
  } catch (cause) {
    const reason = await explain(wanted, cause as NodeJS.ErrnoException);
    const message = `The data directory ${wanted} cannot be used: ${reason}; make it writable or set ISP_DATA_DIR to another directory.`;
    throw new StartError('DATA_DIRECTORY_UNUSABLE', message, { cause });
  }
}

async function explain(path: string, { code, message }: NodeJS.ErrnoException): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  if (found !== undefined && !found.isDirectory()) return 'it is not a directory';
  if (code === 'ENOTDIR' || code === 'EEXIST') return 'a part of its path is not a directory';
  if (code === 'EACCES' || code === 'EPERM') return 'this user may not write there';
  if (code === 'EROFS') return 'its file system is read-only';
  if (code === 'ENOSPC') return 'the disk is full';
  return message;
}
