import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StartError } from '../start-error.ts';
import { findExecutable } from './find-executable.ts';

const run = promisify(execFile);
const PACKAGE = 'nats-server';
const DOWNLOAD_LIMIT_MS = 120_000;

/**
 * Fetches nats-server from the distribution's package into `<folder>/bin`, without installing anything: the system's
 * package would also start a server of its own, open to everybody, at port 4222. apt checks the signature.
 *
 * @returns the executable; undefined where there is no apt.
 * @throws the error of apt when the package cannot be fetched.
 */
export async function fetchNatsPackage(options: {
  folder: string;
  onProgress(text: string): void;
}): Promise<string | undefined> {
  const { folder, onProgress } = options;
  const [aptGet, dpkgDeb] = [await findExecutable('apt-get'), await findExecutable('dpkg-deb')];
  if (aptGet === undefined || dpkgDeb === undefined) return undefined;
  onProgress('Fetching nats-server from the package of the distribution');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const workshop = await mkdtemp(join(folder, 'fetch-'));
  try {
    const deb = await download(aptGet, workshop, onProgress);
    await run(dpkgDeb, ['-x', deb, join(workshop, 'unpacked')]);
    return await putInPlace(workshop, folder);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

async function download(
  aptGet: string,
  workshop: string,
  onProgress: (text: string) => void,
): Promise<string> {
  try {
    await runApt(aptGet, { workshop, args: ['download', PACKAGE] });
  } catch {
    // The system's lists are absent (as in most container images) or name a version that has been replaced.
    onProgress('Reading the package lists of the distribution');
    await downloadWithOwnLists(aptGet, workshop);
  }
  const deb = (await readdir(workshop)).find((name) => name.endsWith('.deb'));
  return join(workshop, deb ?? `${PACKAGE}.deb`);
}

async function downloadWithOwnLists(aptGet: string, workshop: string): Promise<void> {
  const privateLists = await makePrivateLists(workshop);
  // Its exit code is 0 also when nothing could be read, and one broken source of many does no harm here.
  const warnings = await runApt(aptGet, { workshop, args: [...privateLists, 'update'] });
  await runApt(aptGet, { workshop, args: [...privateLists, 'download', PACKAGE] }).catch((cause) => {
    if (!warnings.includes('Failed to fetch')) throw cause;
    const message = 'the package lists of the distribution cannot be read: check the network connection';
    throw new StartError('PACKAGE_LISTS_UNREADABLE', message, { cause });
  });
}

/** Lists of our own: an ordinary user may not renew those of the system, and root should not have to. */
async function makePrivateLists(workshop: string): Promise<string[]> {
  const [lists, archives] = [join(workshop, 'lists'), join(workshop, 'archives')];
  for (const path of [lists, archives]) await mkdir(join(path, 'partial'), { recursive: true });
  return [
    '-o',
    `Dir::State::lists=${lists}`,
    '-o',
    `Dir::Cache=${workshop}`,
    '-o',
    `Dir::Cache::archives=${archives}`,
  ];
}

/** @returns the warnings. */
async function runApt(
  aptGet: string,
  { workshop, args }: { workshop: string; args: string[] },
): Promise<string> {
  // As root, apt would download as a user who cannot write into the data directory.
  const sandbox = process.getuid?.() === 0 ? ['-o', 'APT::Sandbox::User=root'] : [];
  const { stderr } = await run(aptGet, ['-q', ...sandbox, ...args], {
    cwd: workshop,
    timeout: DOWNLOAD_LIMIT_MS,
    env: { ...process.env, LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive' },
  });
  return stderr;
}

async function putInPlace(workshop: string, folder: string): Promise<string> {
  const unpacked = await findUnpacked(join(workshop, 'unpacked', 'usr'));
  const executable = join(folder, 'bin', PACKAGE);
  await chmod(unpacked, 0o755);
  await mkdir(join(folder, 'bin'), { recursive: true, mode: 0o755 });
  await rename(unpacked, executable);
  return executable;
}

/** Debian has it in sbin, others in bin. */
async function findUnpacked(usr: string): Promise<string> {
  const inSbin = await readdir(join(usr, 'sbin')).catch((): string[] => []);
  return join(usr, inSbin.includes(PACKAGE) ? 'sbin' : 'bin', PACKAGE);
}
