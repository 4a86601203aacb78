import { Client } from 'pg';
import { type LoadResult, sendLoad } from '../../radius/radius-load.ts';
import type { BenchOptions } from '../bench-options.ts';
import { atMost, exactly, type Row, row } from '../rows.ts';
import { type BenchServers, benchSecret, withBenchServers } from './bench-servers.ts';
import { openSessions, subscriberOf } from './subscribers.ts';

const sizes = {
  quick: { subscribers: 2_000, open: 1_900, seconds: 15 },
  whole: { subscribers: 100_000, open: 95_000, seconds: 600 },
};
const rates = { loginsPerSecond: 500, accountingPerSecond: 1_000 };
const limitMs = 500;

/** The target: 500 logins and 1,000 accounting packets a second for ten minutes, with 95,000 sessions open. */
export async function sustained({ quick, progress }: BenchOptions): Promise<Row[]> {
  const size = quick ? sizes.quick : sizes.whole;
  progress(`starting the embedded server with ${size.subscribers} subscribers, ${size.open} of them online`);
  return withBenchServers({ others: [], subscribers: size.subscribers }, async (servers) => {
    await inDatabase(servers, (client) => openSessions(client, size.open));
    progress(
      `${rates.loginsPerSecond} logins/s and ${rates.accountingPerSecond} accounting/s for ${size.seconds} s`,
    );
    const { logins, accounting } = await sendLoad({
      ports: servers.embedded,
      secret: benchSecret,
      seconds: size.seconds,
      ...rates,
      credentials: (n) => subscriberOf(n, size.open),
    });
    const sessions = await inDatabase(servers, countSessions);
    return [
      ...rowsOf('logins', logins),
      ...rowsOf('accounting packets', accounting),
      exactly(0, row('sustained: logins falsely rejected', logins.rejected, 'logins')),
      exactly(size.open, row('sustained: sessions open at the end', sessions, 'sessions')),
    ];
  });
}

function rowsOf(what: string, { sent, answered, p50Ms, p99Ms }: LoadResult): Row[] {
  return [
    exactly(0, row(`sustained: ${what} unanswered of ${sent}`, sent - answered, 'packets')),
    row(`sustained: ${what}, p50`, p50Ms, 'ms'),
    atMost(limitMs, row(`sustained: ${what}, p99`, p99Ms, 'ms')),
  ];
}

async function countSessions(client: Client): Promise<number> {
  const { rows } = await client.query('SELECT count(*)::int AS open FROM radacct WHERE acctstoptime IS NULL');
  return rows[0].open as number;
}

async function inDatabase<T>(
  { databaseUrl }: BenchServers,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('SET search_path = plugin_radius');
    return await work(client);
  } finally {
    await client.end();
  }
}
