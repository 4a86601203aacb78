import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { endProcess } from '../data-directory/end-process.ts';
import { readCommandLine, readProcessIdentity } from '../data-directory/process-identity.ts';

const LIMIT_MS = 20_000;

/**
 * Clears the way for a start after everything was killed. A `postmaster.pid` left behind makes PostgreSQL refuse when
 * its pid has been given to another program meanwhile; the lock on the data directory already tells us that no kernel
 * uses the cluster. A PostgreSQL that does still serve it is ended.
 */
export async function clearStalePostmaster(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  const pid = await readPid(file);
  if (pid === undefined) return;
  const identity = readProcessIdentity(pid);
  if (identity !== undefined && readCommandLine(pid)?.includes(cluster)) {
    await endProcess({ pid, identity, signal: 'SIGINT', limitMs: LIMIT_MS });
  }
  await rm(file, { force: true });
}

async function readPid(file: string): Promise<number | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  return pid > 1 ? pid : undefined;
}

/** Whether the server with this pid has written that it takes connections, as `pg_ctl` reads it. */
export async function isPostmasterReady(cluster: string, pid: number): Promise<boolean> {
  const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}
