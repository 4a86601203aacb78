import type { Logger } from 'pino';
import type { Configuration } from '../configuration/configuration.ts';
import type { ChildRegistry } from '../data-directory/child-registry.ts';
import type { DataDirectory } from '../data-directory/open-data-directory.ts';
import { startEmbeddedPostgres } from '../embedded/embedded-postgres.ts';
import { checkExternalDatabase, checkExternalNats } from '../embedded/external-servers.ts';
import { type EmbeddedNats, findNatsServer, startEmbeddedNats } from '../embedded/nats-server.ts';
import { assertPortFree } from '../embedded/port-check.ts';
import { KeptServer, type UsedServer } from './kept-server.ts';

export interface ServerNeeds {
  readonly configuration: Configuration;
  readonly directory: DataDirectory;
  readonly children: ChildRegistry;
  readonly log: Logger;
  readonly onProgress: (text: string) => void;
  /** An embedded server ended by itself and cannot be started again. */
  readonly onLost: (name: string) => void;
  /** An embedded server runs again, with another process. */
  readonly onBack: () => void;
}

const notOurs = async () => undefined;

/** The database of `ISP_DATABASE_URL`, or the embedded PostgreSQL. */
export async function obtainDatabase(needs: ServerNeeds): Promise<UsedServer> {
  const { databaseUrl } = needs.configuration;
  if (databaseUrl) {
    await checkExternalDatabase(databaseUrl);
    return { url: databaseUrl, stop: notOurs };
  }
  const kept = await new KeptServer((onExit) => startEmbeddedPostgres({ ...needs, onExit }), {
    ...needs,
    name: 'PostgreSQL',
  }).start();
  return {
    url: kept.current?.url ?? '',
    get pid() {
      return kept.current?.pid;
    },
    stop: () => kept.stop(),
  };
}

/** The bus of `ISP_NATS_URL`, or the embedded nats-server. */
export async function obtainBus(needs: ServerNeeds): Promise<UsedServer> {
  const { natsUrl } = needs.configuration;
  if (natsUrl) {
    await checkExternalNats(natsUrl);
    return { url: natsUrl, stop: notOurs };
  }
  const executable = await findNatsServer({ dataDirectory: needs.directory, onProgress: needs.onProgress });
  const kept = await new KeptServer<EmbeddedNats>(
    (onExit, replaces) =>
      startEmbeddedNats({ ...needs, executable, onExit, ...(replaces ? { replaces } : {}) }),
    { ...needs, name: 'nats-server' },
  ).start();
  return {
    url: withToken(kept.current?.url ?? '', kept.current?.token ?? ''),
    get pid() {
      return kept.current?.pid;
    },
    monitorUrl: kept.current?.monitorUrl,
    stop: () => kept.stop(),
  };
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
