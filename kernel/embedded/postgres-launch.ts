import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { writeFileAtomically } from '../data-directory/write-file-atomically.ts';
import { StartError } from '../start-error.ts';
import { findFreePort } from './free-port.ts';
import type { ClusterOptions, PostgresCluster } from './postgres-cluster.ts';
import { createDatabaseIfMissing, waitUntilPostgresAccepts } from './postgres-connection.ts';
import { postgresArguments } from './postgres-settings.ts';
import { isPostmasterReady } from './postmaster-file.ts';
import { type ServerExit, type ServerProcess, startServerProcess } from './server-process.ts';

/** What to start. */
export interface PostgresLaunch extends ClusterOptions {
  cluster: PostgresCluster;
}

/** Fast shutdown: the sessions are ended, a checkpoint is written. */
export const POSTGRES_STOP = { signal: 'SIGINT', limitMs: 30_000 } as const;

const ATTEMPTS = 5;
/** Both pass by themselves: another program took the port; sessions of a killed predecessor are about to notice. */
const WORTH_ANOTHER_TRY =
  /could not bind|could not create any TCP\/IP sockets|pre-existing shared memory block/;

/**
 * Starts the server on a free port, the last one when it is free, and waits until its database can be used.
 *
 * @throws StartError POSTGRES_NOT_STARTED, and those of {@link waitUntilPostgresAccepts}; no process is left then.
 */
export async function launchPostgres(
  launch: PostgresLaunch,
): Promise<{ server: ServerProcess; port: number }> {
  const portFile = join(launch.directory.postgres, 'port');
  for (let attempt = 1; ; attempt++) {
    const port = await findFreePort({ preferred: await readPort(portFile) });
    const server = await startServer(launch, port);
    const exit = await waitForStart(server, { launch, port });
    if (exit === undefined) {
      await writeFileAtomically(portFile, `${port}\n`);
      return { server, port };
    }
    if (attempt === ATTEMPTS || !WORTH_ANOTHER_TRY.test(exit.lastLogLine ?? ''))
      throw notStarted(exit, launch);
    await delay(200 * attempt);
  }
}

function startServer(
  { directory, place, binaries, cluster, children }: PostgresLaunch,
  port: number,
): Promise<ServerProcess> {
  return startServerProcess({
    role: 'postgres',
    executable: binaries.postgres,
    args: postgresArguments({ cluster: cluster.folder, port }),
    cwd: cluster.folder,
    logFile: join(directory.logs, 'postgres.log'),
    children,
    deathSignal: 'INT',
    user: place.user,
  });
}

/** @returns how it ended, when it ended instead of accepting connections. */
async function waitForStart(
  server: ServerProcess,
  { launch, port }: { launch: PostgresLaunch; port: number },
): Promise<ServerExit | undefined> {
  const { cluster, onProgress } = launch;
  const address = { port, password: cluster.password };
  const ended = new AbortController();
  void server.exited.then(() => ended.abort());
  try {
    const listens = () => isPostmasterReady(cluster.folder, server.pid);
    await waitUntilPostgresAccepts(address, { onProgress, listens, signal: ended.signal });
    await createDatabaseIfMissing(address);
    return undefined;
  } catch (error) {
    if (ended.signal.aborted) return server.exited;
    await server.stop(POSTGRES_STOP);
    throw error instanceof StartError ? error : notStarted(await server.exited, launch);
  }
}

async function readPort(file: string): Promise<number | undefined> {
  const port = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10);
  return port > 0 && port < 65_536 ? port : undefined;
}

function notStarted(exit: ServerExit, { cluster }: PostgresLaunch): StartError {
  const reason = exit.lastLogLine ?? `ended with ${exit.code ?? exit.signal} without a word`;
  const message =
    `PostgreSQL could not start on ${cluster.folder}: ${reason}. The log is ${exit.logFile}; ` +
    'mend what it names or restore a backup.';
  return new StartError('POSTGRES_NOT_STARTED', message);
}
