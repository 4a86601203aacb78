import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { type LoadResult, type RadiusLoad, sendLoad } from '../radius/radius-load.ts';
import { type BenchServers, benchSecret, benchSubscribers } from './radius-servers.ts';
import { subscriberOf } from './radius-subscribers.ts';
import { type Row, row } from './rows.ts';

const seconds = 20;
/** The target: 500 logins/s and 1,000 accounting packets/s, p99 under 500 ms, no false reject. */
const target = { loginsPerSecond: 500, accountingPerSecond: 1_000 };
const peaks = {
  logins: { loginsPerSecond: 1_500, accountingPerSecond: 0 },
  accounting: { loginsPerSecond: 0, accountingPerSecond: 3_000 },
};

/** The embedded server, beside FreeRADIUS 3.2 on the same tables of the same database. */
export async function run(progress: (text: string) => void): Promise<Row[]> {
  progress('starting PostgreSQL, the embedded server and FreeRADIUS');
  const child = fork(new URL('./radius-servers.ts', import.meta.url));
  const died = once(child, 'exit').then(() => Promise.reject(new TypeError('the servers did not start')));
  const [servers] = (await Promise.race([once(child, 'message'), died])) as [BenchServers];
  try {
    return await measure(servers, progress);
  } finally {
    await end(child);
  }
}

async function measure(servers: BenchServers, progress: (text: string) => void): Promise<Row[]> {
  const rows: Row[] = [];
  const loads = {
    'first sessions': target,
    target,
    'logins only': peaks.logins,
    'accounting only': peaks.accounting,
  };
  for (const [name, rates] of Object.entries(loads)) {
    progress(`${name}: ${rates.loginsPerSecond} logins/s, ${rates.accountingPerSecond} accounting/s`);
    const freeradius = await sendLoad(loadOn(servers.freeradius, rates));
    const embedded = await sendLoad(loadOn(servers.embedded, rates));
    if (rates.loginsPerSecond) rows.push(...rowsOf(`${name}: logins`, embedded.logins, freeradius.logins));
    if (rates.accountingPerSecond) {
      rows.push(...rowsOf(`${name}: accounting`, embedded.accounting, freeradius.accounting));
    }
  }
  return rows;
}

function loadOn(
  ports: RadiusLoad['ports'],
  rates: Pick<RadiusLoad, 'loginsPerSecond' | 'accountingPerSecond'>,
): RadiusLoad {
  const credentials = (n: number) => subscriberOf(n, benchSubscribers);
  return { ports, secret: benchSecret, seconds, ...rates, credentials };
}

function rowsOf(name: string, ours: LoadResult, theirs: LoadResult): Row[] {
  return [
    row(`${name}, answered`, (100 * ours.answered) / ours.sent, '%', (100 * theirs.answered) / theirs.sent),
    row(`${name}, falsely rejected`, ours.rejected, 'packets'),
    row(`${name}, p50`, ours.p50Ms, 'ms', theirs.p50Ms),
    row(`${name}, p99`, ours.p99Ms, 'ms', theirs.p99Ms),
  ];
}

async function end(child: ChildProcess): Promise<void> {
  child.send('stop');
  await once(child, 'exit');
}
