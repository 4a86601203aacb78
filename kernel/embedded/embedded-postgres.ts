import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { ChildRegistry } from '../data-directory/child-registry.ts';
import type { DataDirectoryPaths } from '../data-directory/open-data-directory.ts';
import { writeFileAtomically } from '../data-directory/write-file-atomically.ts';
import { StartError } from '../start-error.ts';
import { findFreePort } from './free-port.ts';
import { preparePostgresBinaries } from './postgres-binaries.ts';
import { openPostgresCluster, type PostgresCluster } from './postgres-cluster.ts';
import { createDatabaseIfMissing, postgresUrl, waitUntilPostgresAccepts } from './postgres-connection.ts';
import { choosePostgresPlace } from './postgres-place.ts';
import { postgresArguments } from './postgres-settings.ts';
import { type ServerExit, type ServerProcess, startServerProcess } from './server-process.ts';
import { clearStalePostmaster } from './stale-postmaster.ts';

/** What the embedded PostgreSQL needs. */
export interface EmbeddedPostgresOptions {
  directory: DataDirectoryPaths;
  children: ChildRegistry;
  onProgress(text: string): void;
  /** Called once when PostgreSQL ends without `stop()` having been called. Start it again to get the same port. */
  onExit?(exit: ServerExit): void;
}

/** A running PostgreSQL of our own. */
export interface EmbeddedPostgres {
  /** Database `isp` as its superuser; holds the password. */
  url: string;
  pid: number;
  port: number;
  /** Fast shutdown: ends the sessions, writes a checkpoint, waits until the process is gone. */
  stop(): Promise<void>;
}

const ATTEMPTS = 5;
const STOP_LIMIT_MS = 30_000;
/** Both pass by themselves: another program took the port; sessions of a killed predecessor are about to notice. */
const WORTH_ANOTHER_TRY =
  /could not bind|could not create any TCP\/IP sockets|pre-existing shared memory block/;

/**
 * Starts PostgreSQL 18 on a loopback port with its cluster in the data directory, making the cluster at the first
 * start. End the orphans of an earlier start first.
 *
 * @throws StartError when it cannot start; the message names the log and its last error.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { directory, onProgress } = options;
  const place = await choosePostgresPlace({ directory, onProgress });
  const binaries = await preparePostgresBinaries({ user: place.user, copyTo: place.folder });
  const cluster = await openPostgresCluster({ ...options, place, binaries });
  await clearStalePostmaster(cluster.folder);
  const launch = (port: number) =>
    startServerProcess({
      role: 'postgres',
      executable: binaries.postgres,
      args: postgresArguments({ cluster: cluster.folder, port }),
      cwd: cluster.folder,
      logFile: join(directory.logs, 'postgres.log'),
      children: options.children,
      deathSignal: 'INT',
      user: place.user,
    });
  const { server, port } = await startOnFreePort(launch, { cluster, options });
  await createDatabaseIfMissing({ port, password: cluster.password });
  return supervise(server, { port, cluster, onExit: options.onExit });
}

async function startOnFreePort(
  launch: (port: number) => Promise<ServerProcess>,
  { cluster, options }: { cluster: PostgresCluster; options: EmbeddedPostgresOptions },
): Promise<{ server: ServerProcess; port: number }> {
  const portFile = join(options.directory.postgres, 'port');
  for (let attempt = 1; ; attempt++) {
    const port = await findFreePort({ preferred: await readPort(portFile) });
    const server = await launch(port);
    const exit = await waitForStart(server, { port, cluster, onProgress: options.onProgress });
    if (exit === undefined) {
      await writeFileAtomically(portFile, `${port}\n`);
      return { server, port };
    }
    if (attempt === ATTEMPTS || !WORTH_ANOTHER_TRY.test(exit.lastLogLine ?? ''))
      throw notStarted(exit, cluster);
    await delay(200 * attempt);
  }
}

/** @returns how it ended, when it ended instead of accepting connections. */
async function waitForStart(
  server: ServerProcess,
  { port, cluster, onProgress }: { port: number; cluster: PostgresCluster; onProgress(text: string): void },
): Promise<ServerExit | undefined> {
  const ended = new AbortController();
  const exited = server.exited.then((exit) => {
    ended.abort();
    return exit;
  });
  const accepts = waitUntilPostgresAccepts(
    { port, password: cluster.password },
    { onProgress, signal: ended.signal },
  );
  try {
    return await Promise.race([exited, accepts.then(() => undefined)]);
  } catch (error) {
    if (ended.signal.aborted) return exited;
    await server.stop({ signal: 'SIGINT', limitMs: STOP_LIMIT_MS });
    throw error;
  }
}

async function readPort(file: string): Promise<number | undefined> {
  const port = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10);
  return port > 0 && port < 65_536 ? port : undefined;
}

function notStarted(exit: ServerExit, { folder }: PostgresCluster): StartError {
  const reason = exit.lastLogLine ?? `ended with ${exit.code ?? exit.signal} without a word`;
  const message =
    `PostgreSQL could not start on ${folder}: ${reason}. The log is ${exit.logFile}; ` +
    'mend what it names or restore a backup.';
  return new StartError('POSTGRES_NOT_STARTED', message);
}

function supervise(
  server: ServerProcess,
  { port, cluster, onExit }: { port: number; cluster: PostgresCluster; onExit?(exit: ServerExit): void },
): EmbeddedPostgres {
  let stopping = false;
  void server.exited.then((exit) => {
    if (!stopping) onExit?.(exit);
  });
  return {
    url: postgresUrl({ port, password: cluster.password }),
    pid: server.pid,
    port,
    async stop() {
      stopping = true;
      await server.stop({ signal: 'SIGINT', limitMs: STOP_LIMIT_MS });
    },
  };
}
