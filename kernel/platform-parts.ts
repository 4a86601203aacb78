import { Pool } from 'pg';
import type { Configuration } from './configuration/configuration.ts';
import type { ChildRegistry } from './data-directory/child-registry.ts';
import type { DataDirectory } from './data-directory/open-data-directory.ts';
import { startEmbeddedPostgres } from './embedded/embedded-postgres.ts';
import { checkExternalDatabase, checkExternalNats } from './embedded/external-servers.ts';
import { findNatsServer, startEmbeddedNats } from './embedded/nats-server.ts';
import { assertPortFree } from './embedded/port-check.ts';

/** A server the platform uses: its own or somebody else's. */
export interface UsedServer {
  readonly url: string;
  readonly pid?: number;
  readonly monitorUrl?: string;
  stop(): Promise<void>;
}

export interface ServerNeeds {
  readonly configuration: Configuration;
  readonly directory: DataDirectory;
  readonly children: ChildRegistry;
  readonly onProgress: (text: string) => void;
  /** An embedded server ended by itself. */
  readonly onLost: (name: string) => void;
}

const notOurs = async () => undefined;

/** The database of `ISP_DATABASE_URL`, or the embedded PostgreSQL. */
export async function obtainDatabase(needs: ServerNeeds): Promise<UsedServer> {
  const { databaseUrl } = needs.configuration;
  if (!databaseUrl) return startEmbeddedPostgres({ ...needs, onExit: () => needs.onLost('PostgreSQL') });
  await checkExternalDatabase(databaseUrl);
  return { url: databaseUrl, stop: notOurs };
}

/** The bus of `ISP_NATS_URL`, or the embedded nats-server. */
export async function obtainBus(needs: ServerNeeds): Promise<UsedServer> {
  const { natsUrl } = needs.configuration;
  if (natsUrl) {
    await checkExternalNats(natsUrl);
    return { url: natsUrl, stop: notOurs };
  }
  const executable = await findNatsServer({ dataDirectory: needs.directory, onProgress: needs.onProgress });
  const server = await startEmbeddedNats({ ...needs, executable, onExit: () => needs.onLost('nats-server') });
  return { ...server, url: withToken(server.url, server.token) };
}

function withToken(url: string, token: string): string {
  const full = new URL(url);
  full.username = token;
  return full.href;
}

/** Every port the platform will listen on is free, or one sentence says which is not. */
export async function assertPortsFree({ http, radius }: Configuration): Promise<void> {
  await assertPortFree({ ...http, protocol: 'tcp', setting: 'ISP_HTTP_PORT' });
  const udp = { host: radius.host, protocol: 'udp' as const };
  await assertPortFree({ ...udp, port: radius.authPort, setting: 'ISP_RADIUS_AUTH_PORT' });
  await assertPortFree({ ...udp, port: radius.acctPort, setting: 'ISP_RADIUS_ACCT_PORT' });
}

export function openKernelPool(databaseUrl: string): Pool {
  const pool = new Pool({ connectionString: databaseUrl, max: 5, application_name: 'isp:kernel' });
  pool.on('error', () => undefined);
  return pool;
}
