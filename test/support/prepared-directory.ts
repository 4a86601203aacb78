import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { glob, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { projectDirectory } from './project-directory.ts';

/**
 * Where the business plugins run: each on a host of its own, as delivered; all on one, which starts in half the time; or
 * nowhere, which spares a quarter of what is left: for tests of the platform with plugins of their own.
 */
export type Hosts = 'apart' | 'together' | 'disabled';

/** A platform that was started to be stopped again. */
interface Started {
  runtime(): Promise<{ readonly databaseUrl: string }>;
  stop(): Promise<unknown>;
}
/** Starts one in this data directory. */
export type Start = (dataDirectory: string) => Promise<Started>;

const run = promisify(execFile);
const cache = join(projectDirectory, 'node_modules', '.cache');

/** What decides how a data directory looks after a first start. */
const sources = [
  'kernel/database/**/*.ts',
  '{plugins,services}/*/migrations/**/*.ts',
  '{plugins,services}/*/plugin.json',
];

/**
 * A copy of the data directory of a platform that was started once and stopped, for a test whose subject is not the first
 * start. It is made once for each state of the migrations and kept with the caches of the packages.
 */
export async function preparedDirectory(hosts: Hosts, start: Start): Promise<string> {
  const prepared = join(cache, `isp-prepared-${hosts}-${await fingerprint()}`);
  if (!(await exists(prepared))) await prepare({ prepared, hosts, start });
  const copy = await mkdtemp(join(tmpdir(), 'isp-test-'));
  await run('cp', ['-a', `${prepared}/.`, copy]);
  return copy;
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for await (const file of glob(sources, { cwd: projectDirectory }))
    hash.update(file).update(await readFile(join(projectDirectory, file)));
  return hash.digest('hex').slice(0, 16);
}

interface Preparation {
  readonly prepared: string;
  readonly hosts: Hosts;
  readonly start: Start;
}

/** Two that do it at once each make one; the first to finish is kept. */
async function prepare({ prepared, hosts, start }: Preparation): Promise<void> {
  await mkdir(cache, { recursive: true });
  await removeOutdated(hosts);
  const dataDirectory = await mkdtemp(join(cache, 'isp-preparing-'));
  try {
    const kernel = await start(dataDirectory);
    await beforeItsFirstStart((await kernel.runtime()).databaseUrl, hosts);
    await kernel.stop();
    await rm(join(dataDirectory, 'logs'), { recursive: true });
    await rename(dataDirectory, prepared);
  } catch (error) {
    await rm(dataDirectory, { recursive: true, force: true });
    if (!(await exists(prepared))) throw error;
  }
}

/** What is stored of the business plugins. */
const changes: Readonly<Partial<Record<Hosts, string>>> = {
  together: "host = 'business'",
  disabled: 'enabled = false',
};

/** Nothing of the first start is to be seen in the next: it counts its generations from one. */
async function beforeItsFirstStart(databaseUrl: string, hosts: Hosts): Promise<void> {
  const database = new Client({ connectionString: databaseUrl });
  await database.connect();
  try {
    await database.query('UPDATE kernel.plugins SET generation = 0');
    const change = changes[hosts];
    const business = await readdir(join(projectDirectory, 'plugins'));
    if (change) await database.query(`UPDATE kernel.plugins SET ${change} WHERE id = ANY ($1)`, [business]);
  } finally {
    await database.end();
  }
}

/** Another run may be copying one that is young. */
async function removeOutdated(hosts: Hosts): Promise<void> {
  for await (const name of glob([`isp-prepared-${hosts}-*`, 'isp-preparing-*'], { cwd: cache })) {
    const directory = join(cache, name);
    const age = Date.now() - (await stat(directory)).mtimeMs;
    if (age > 3_600_000) await rm(directory, { recursive: true, force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
