import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { StartError } from '../start-error.ts';
import { POSTGRES_NAME } from './postgres-cluster.ts';

/** How to reach the embedded PostgreSQL. */
export interface PostgresAddress {
  port: number;
  password: string;
}

/** An ordinary start is over by then. */
const RECOVERY_AFTER_MS = 1_500;
const POLL_MS = 25;
const LIMIT_MS = 10 * 60_000;
const STARTING_UP = '57P03';
const WRONG_PASSWORD = '28P01';
const DUPLICATE_DATABASE = '42P04';

/** The address for clients; holds the password. */
export function postgresUrl({ port, password }: PostgresAddress): string {
  return `postgres://${POSTGRES_NAME}:${password}@127.0.0.1:${port}/${POSTGRES_NAME}`;
}

/**
 * Waits until PostgreSQL accepts connections. Recovery after a power cut may take minutes, and is told.
 *
 * @throws StartError POSTGRES_PASSWORD_WRONG, POSTGRES_START_TOO_SLOW; the signal's reason when the server has ended.
 */
export async function waitUntilPostgresAccepts(
  address: PostgresAddress,
  options: {
    onProgress(text: string): void;
    /** Tells whether our own server listens: on a port that was taken, another one may refuse the password. */
    listens(): Promise<boolean>;
    signal: AbortSignal;
  },
): Promise<void> {
  const startedAt = performance.now();
  const deadline = startedAt + LIMIT_MS;
  let recoveryTold = false;
  while (performance.now() < deadline) {
    options.signal.throwIfAborted();
    const code = await withConnection(address, async () => 'accepts').catch(
      (error) => error.code ?? 'unknown',
    );
    if (code === 'accepts') return;
    if (code === WRONG_PASSWORD && (await options.listens())) throw wrongPassword();
    const slow = performance.now() - startedAt > RECOVERY_AFTER_MS;
    if (code === STARTING_UP && slow && !recoveryTold) {
      options.onProgress('The database recovers from an unclean end');
      recoveryTold = true;
    }
    await delay(POLL_MS);
  }
  throw new StartError(
    'POSTGRES_START_TOO_SLOW',
    'The embedded PostgreSQL runs but has not accepted a connection for 10 minutes; see its log.',
  );
}

/** Makes the database of the platform where it is missing. */
export async function createDatabaseIfMissing(address: PostgresAddress): Promise<void> {
  await withConnection(address, async (client) => {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [POSTGRES_NAME]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${POSTGRES_NAME}`);
  }).catch((error) => {
    if (error.code !== DUPLICATE_DATABASE) throw error;
  });
}

async function withConnection<T>(
  { port, password }: PostgresAddress,
  use: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: POSTGRES_NAME,
    password,
    database: 'postgres',
    connectionTimeoutMillis: 5_000,
  });
  // Without a listener a connection that breaks while idle would end the kernel.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await use(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function wrongPassword(): StartError {
  const message =
    'The embedded database does not take the password in postgres/password of the data directory; restore that file from a backup.';
  return new StartError('POSTGRES_PASSWORD_WRONG', message);
}
