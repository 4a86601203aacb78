import type { ChildRegistry } from '../data-directory/child-registry.ts';
import type { DataDirectoryPaths } from '../data-directory/open-data-directory.ts';
import { preparePostgresBinaries } from './postgres-binaries.ts';
import { openPostgresCluster, type PostgresCluster } from './postgres-cluster.ts';
import { postgresUrl } from './postgres-connection.ts';
import { launchPostgres, POSTGRES_STOP } from './postgres-launch.ts';
import { choosePostgresPlace } from './postgres-place.ts';
import { clearStalePostmaster } from './postmaster-file.ts';
import type { ServerExit, ServerProcess } from './server-process.ts';

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
  const { server, port } = await launchPostgres({ ...options, place, binaries, cluster });
  return supervise(server, { port, cluster, onExit: options.onExit });
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
      await server.stop(POSTGRES_STOP);
    },
  };
}
