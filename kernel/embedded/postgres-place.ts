import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, chown, mkdir, mkdtemp, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataDirectoryPaths } from '../data-directory/open-data-directory.ts';
import { writeFileAtomically } from '../data-directory/write-file-atomically.ts';
import { StartError } from '../start-error.ts';
import { chooseServerUser, type ServerUser } from './server-user.ts';

/** Where the cluster lives and who runs it. */
export interface PostgresPlace {
  /** Holds `cluster`, and a copy of the binaries where one is needed. */
  folder: string;
  user: ServerUser | undefined;
}

/** For a data directory below a home that the server's user may not enter. */
const SYSTEM_FOLDER = '/var/lib/isp-framework';

/**
 * Decides where the cluster lives: in the data directory, except when the server has to run as another user (we are
 * root) who cannot reach it; then below {@link SYSTEM_FOLDER}, noted in `postgres/location` of the data directory.
 *
 * @throws StartError POSTGRES_UNREACHABLE when neither place can be used.
 */
export async function choosePostgresPlace(options: {
  directory: DataDirectoryPaths;
  onProgress(text: string): void;
  systemFolder?: string;
}): Promise<PostgresPlace> {
  const { directory, onProgress, systemFolder = SYSTEM_FOLDER } = options;
  const recorded = await findRecordedFolder(directory);
  const user = chooseServerUser(await findOwner(join(recorded ?? directory.postgres, 'cluster')));
  if (user === undefined) return { folder: recorded ?? directory.postgres, user };
  if (recorded !== undefined) return { folder: recorded, user };

  await admit(directory.path, user);
  await admit(directory.postgres, user);
  if (canEnter(directory.postgres, user)) return { folder: directory.postgres, user };
  const folder = await makeFolderElsewhere({ directory, user, systemFolder });
  onProgress(
    `PostgreSQL runs as ${user.name}, who cannot reach ${directory.path}: its data is kept in ${folder}`,
  );
  return { folder, user };
}

function locationFile(directory: DataDirectoryPaths): string {
  return join(directory.postgres, 'location');
}

async function findRecordedFolder(directory: DataDirectoryPaths): Promise<string | undefined> {
  try {
    return (await readFile(locationFile(directory), 'utf8')).trim();
  } catch {
    return undefined;
  }
}

async function findOwner(path: string): Promise<{ uid: number; gid: number } | undefined> {
  try {
    const { uid, gid } = await stat(path);
    return { uid, gid };
  } catch {
    return undefined;
  }
}

/** Lets the user's group pass through a folder of ours, without listing it; everybody else stays out. */
async function admit(folder: string, user: ServerUser): Promise<void> {
  if (canEnter(folder, user)) return;
  const { uid } = await stat(folder);
  await chown(folder, uid, user.gid);
  await chmod(folder, 0o710);
}

/** Asked of the system rather than worked out from modes: access lists and mounts decide as well. */
function canEnter(folder: string, { uid, gid }: ServerUser): boolean {
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { uid, gid, cwd: '/', stdio: 'ignore' }).status ===
    0
  );
}

async function makeFolderElsewhere(options: {
  directory: DataDirectoryPaths;
  user: ServerUser;
  systemFolder: string;
}): Promise<string> {
  const { directory, user, systemFolder } = options;
  const key = createHash('sha256').update(directory.path).digest('hex').slice(0, 12);
  try {
    await mkdir(systemFolder, { recursive: true, mode: 0o755 });
    // A fresh name each time: when somebody deletes the data directory, the next start must not find the old cluster.
    const folder = await mkdtemp(join(systemFolder, `${key}-`));
    await admit(folder, user);
    if (!canEnter(folder, user)) throw unreachable(directory, user);
    await writeFileAtomically(locationFile(directory), `${folder}\n`);
    return folder;
  } catch (cause) {
    throw cause instanceof StartError ? cause : unreachable(directory, user, cause);
  }
}

function unreachable(directory: DataDirectoryPaths, user: ServerUser, cause?: unknown): StartError {
  const message =
    `PostgreSQL runs as ${user.name} when started by root, and that user cannot reach ${directory.path}; ` +
    'set ISP_DATA_DIR to a folder outside of closed home directories, or start as an ordinary user.';
  return new StartError('POSTGRES_UNREACHABLE', message, { cause });
}
