import { type LoadResult, type RadiusLoad, sendLoad } from '../../radius/radius-load.ts';
import type { BenchOptions } from '../bench-options.ts';
import { type Row, row } from '../rows.ts';
import { benchSecret, withBenchServers } from './bench-servers.ts';
import { subscriberOf } from './subscribers.ts';

const sizes = { quick: { subscribers: 2_000, seconds: 3 }, whole: { subscribers: 10_000, seconds: 20 } };
const loads = {
  'first sessions': { loginsPerSecond: 500, accountingPerSecond: 1_000 },
  target: { loginsPerSecond: 500, accountingPerSecond: 1_000 },
  'logins only': { loginsPerSecond: 1_500, accountingPerSecond: 0 },
  'accounting only': { loginsPerSecond: 0, accountingPerSecond: 3_000 },
};

/** The same steady load at the embedded server and at FreeRADIUS on the same tables: how long answers take. */
export async function steady({ quick, progress }: BenchOptions): Promise<Row[]> {
  const { subscribers, seconds } = quick ? sizes.quick : sizes.whole;
  progress('starting PostgreSQL, the embedded server and FreeRADIUS on its tables');
  return withBenchServers({ others: ['ours'], subscribers }, async (servers) => {
    const rows: Row[] = [];
    for (const [name, rates] of Object.entries(loads)) {
      progress(`${name}: ${rates.loginsPerSecond} logins/s, ${rates.accountingPerSecond} accounting/s`);
      const send = (ports: RadiusLoad['ports']) =>
        sendLoad({
          ...{ ports, secret: benchSecret, seconds, ...rates },
          credentials: (n) => subscriberOf(n, subscribers),
        });
      const freeradius = await send(servers.others.ours);
      const embedded = await send(servers.embedded);
      if (rates.loginsPerSecond) rows.push(...rowsOf(`${name}: logins`, embedded.logins, freeradius.logins));
      if (rates.accountingPerSecond) {
        rows.push(...rowsOf(`${name}: accounting`, embedded.accounting, freeradius.accounting));
      }
    }
    return rows;
  });
}

function rowsOf(name: string, ours: LoadResult, theirs: LoadResult): Row[] {
  return [
    row(`${name}, answered`, (100 * ours.answered) / ours.sent, '%', (100 * theirs.answered) / theirs.sent),
    row(`${name}, falsely rejected`, ours.rejected, 'packets'),
    row(`${name}, p50`, ours.p50Ms, 'ms', theirs.p50Ms),
    row(`${name}, p99`, ours.p99Ms, 'ms', theirs.p99Ms),
  ];
}
