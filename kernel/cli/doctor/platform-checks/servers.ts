import { Client } from 'pg';
import { greetNats } from '../../../embedded/nats-greeting.ts';
import { explainUnreachable } from '../../../embedded/server-url.ts';
import type { RuntimeFile } from '../../installation.ts';
import { durationText } from '../../printing/quantities.ts';
import { levelOf, type Verdict } from '../finding.ts';

const limitMs = 5_000;
/** Shares of the connections PostgreSQL allows. */
const connectionShares = { note: 0.8, problem: 0.95 };

const usage = `
  SELECT current_setting('server_version') AS version, current_setting('max_connections')::int AS allowed,
         (SELECT count(*)::int FROM pg_stat_activity WHERE backend_type = 'client backend') AS used`;

export async function database({ databaseUrl }: RuntimeFile): Promise<Verdict> {
  const client = new Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: limitMs,
    query_timeout: limitMs,
  });
  client.on('error', () => undefined);
  const startedAt = performance.now();
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; allowed: number; used: number }>(usage);
    const { version, allowed, used } = rows[0] as { version: string; allowed: number; used: number };
    const level = levelOf(used / allowed, connectionShares);
    const took = durationText(performance.now() - startedAt);
    return {
      check: 'database',
      level,
      text: `PostgreSQL ${version} answers within ${took}, ${used} of ${allowed} connections are in use`,
      ...(level === 'ok' ? {} : { advice: 'lower ISP_DATABASE_POOL, or allow more (max_connections)' }),
    };
  } catch (error) {
    return {
      check: 'database',
      level: 'problem',
      text: `cannot be reached: ${explainUnreachable(error) ?? (error as Error).message}`,
      advice: 'logs/postgres.log in the data directory, or the server of ISP_DATABASE_URL',
    };
  } finally {
    await client.end().catch(() => undefined);
  }
}

export async function bus({ natsUrl }: RuntimeFile): Promise<Verdict> {
  const advice = 'logs/nats.log in the data directory, or the server of ISP_NATS_URL';
  try {
    const greeting = await greetNats(new URL(natsUrl.split(',', 1)[0] as string));
    if (greeting === 'welcome' || greeting === 'tls')
      return { check: 'bus', level: 'ok', text: 'NATS answers' };
    const text = greeting === 'refused' ? 'NATS refuses the credentials' : 'what listens there is not NATS';
    return { check: 'bus', level: 'problem', text, advice };
  } catch (error) {
    return {
      check: 'bus',
      level: 'problem',
      text: `NATS cannot be reached: ${explainUnreachable(error) ?? (error as Error).message}`,
      advice,
    };
  }
}

export async function gateway(
  { ports }: RuntimeFile,
  { http }: { readonly http: { readonly host: string } },
): Promise<Verdict> {
  const anywhere = http.host === '0.0.0.0' || http.host === '::';
  const host = anywhere ? '127.0.0.1' : http.host.includes(':') ? `[${http.host}]` : http.host;
  const url = `http://${host}:${ports.http}/health/live`;
  try {
    const { status } = await fetch(url, { signal: AbortSignal.timeout(limitMs) });
    if (status === 200) return { check: 'gateway', level: 'ok', text: `${url} answers` };
    return { check: 'gateway', level: 'problem', text: `${url} answers ${status}`, advice: gatewayAdvice };
  } catch (error) {
    const { message, cause } = error as Error & { cause?: Error };
    return {
      check: 'gateway',
      level: 'problem',
      text: `${url} does not answer: ${cause?.message || message}`,
      advice: gatewayAdvice,
    };
  }
}

const gatewayAdvice = 'isp plugin doctor gateway';
