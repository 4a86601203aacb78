import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChildRegistry } from '../data-directory/child-registry.ts';
import type { DataDirectoryPaths } from '../data-directory/open-data-directory.ts';
import { syncDirectory, writeFileAtomically } from '../data-directory/write-file-atomically.ts';
import { StartError } from '../start-error.ts';
import { POSTGRES_MAJOR, type PostgresBinaries } from './postgres-binaries.ts';
import type { PostgresPlace } from './postgres-place.ts';
import { startServerProcess } from './server-process.ts';

/** A cluster on disk. */
export interface PostgresCluster {
  folder: string;
  password: string;
}

/** What is needed to open or make a cluster. */
export interface ClusterOptions {
  directory: DataDirectoryPaths;
  place: PostgresPlace;
  binaries: PostgresBinaries;
  children: ChildRegistry;
  onProgress(text: string): void;
}

/** The superuser of the embedded cluster, and its database. */
export const POSTGRES_NAME = 'isp';

/**
 * Opens the cluster, making it at the first start. It is made under another name and renamed when complete, so a kill
 * on the way leaves nothing that looks like a cluster.
 *
 * @throws StartError POSTGRES_DATA_BROKEN, POSTGRES_DATA_OF_OTHER_VERSION, POSTGRES_INIT_FAILED
 */
export async function openPostgresCluster(options: ClusterOptions): Promise<PostgresCluster> {
  const folder = join(options.place.folder, 'cluster');
  const version = await readVersion(folder);
  if (version === undefined) await makeCluster(folder, options);
  else assertVersion(folder, version);
  return { folder, password: await readPassword(options.directory) };
}

/** @returns undefined when there is no cluster, an empty text when there is one without a version. */
async function readVersion(folder: string): Promise<string | undefined> {
  try {
    return (await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim();
  } catch {
    const found = await stat(folder).catch(() => undefined);
    return found === undefined ? undefined : '';
  }
}

function assertVersion(folder: string, version: string): void {
  if (version === String(POSTGRES_MAJOR)) return;
  if (/^\d+$/.test(version)) {
    const message =
      `The database in ${folder} was made by PostgreSQL ${version}, and this release brings PostgreSQL ${POSTGRES_MAJOR}; ` +
      'start the release that made it to export the data, or set ISP_DATA_DIR to a new directory.';
    throw new StartError('POSTGRES_DATA_OF_OTHER_VERSION', message);
  }
  const message = `The database in ${folder} is broken (PG_VERSION cannot be read); restore it from a backup, or move the folder away to start with an empty one.`;
  throw new StartError('POSTGRES_DATA_BROKEN', message);
}

function passwordFile(directory: DataDirectoryPaths): string {
  return join(directory.postgres, 'password');
}

async function readPassword(directory: DataDirectoryPaths): Promise<string> {
  try {
    return (await readFile(passwordFile(directory), 'utf8')).trim();
  } catch (cause) {
    const message = `The password of the embedded database, ${passwordFile(directory)}, cannot be read; restore it from a backup.`;
    throw new StartError('POSTGRES_DATA_BROKEN', message, { cause });
  }
}

async function makeCluster(folder: string, options: ClusterOptions): Promise<void> {
  const { directory, place, onProgress } = options;
  onProgress('Making the database (first start)');
  const unfinished = `${folder}.new`;
  const handover = `${folder}.password`;
  await rm(unfinished, { recursive: true, force: true, maxRetries: 5 });
  await mkdir(unfinished, { mode: 0o700 });
  const password = randomBytes(24).toString('base64url');
  await writeFile(handover, password, { mode: 0o600 });
  for (const path of [unfinished, handover])
    if (place.user) await chown(path, place.user.uid, place.user.gid);
  try {
    await runInitdb({ unfinished, handover }, options);
    await writeFileAtomically(passwordFile(directory), `${password}\n`);
    await rename(unfinished, folder);
    await syncDirectory(place.folder);
  } finally {
    await rm(handover, { force: true });
  }
}

async function runInitdb(
  paths: { unfinished: string; handover: string },
  options: ClusterOptions,
): Promise<void> {
  const { directory, place, binaries, children } = options;
  const initdb = await startServerProcess({
    role: 'initdb',
    executable: binaries.initdb,
    args: [
      `--pgdata=${paths.unfinished}`,
      `--pwfile=${paths.handover}`,
      `--username=${POSTGRES_NAME}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // The same order of text on every machine: the C library's locales change it with an update of the system.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
    ],
    cwd: place.folder,
    logFile: join(directory.logs, 'initdb.log'),
    children,
    deathSignal: 'KILL',
    user: place.user,
  });
  const exit = await initdb.exited;
  if (exit.code === 0) return;
  const message = `The database could not be made: ${exit.lastLogLine ?? `initdb ended with ${exit.code ?? exit.signal}`} (log: ${exit.logFile}).`;
  throw new StartError('POSTGRES_INIT_FAILED', message);
}
