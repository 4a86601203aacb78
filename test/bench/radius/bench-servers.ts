import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createNas } from '../../../plugins/radius/actions/create-nas.ts';
import { type RadiusFixture, startRadiusFixture } from '../../../plugins/radius/test/radius-fixture.ts';
import { type FreeRadiusProcess, startFreeRadius } from '../../radius/freeradius-process.ts';
import { startStockFreeRadius } from '../../radius/stock-freeradius.ts';
import { fillSubscribers } from './subscribers.ts';

/**
 * Run in a process of its own: the embedded server, and beside it on the same PostgreSQL a FreeRADIUS: on the embedded
 * server's tables with our configuration, or as it comes, with stock tables of its own and the same subscribers.
 */
export interface BenchServers {
  readonly embedded: FreeRadiusProcess['ports'];
  readonly freeradius: FreeRadiusProcess['ports'];
  readonly databaseUrl: string;
}

/** What is asked of the process. */
export interface BenchServersSpec {
  readonly freeradius: 'ours' | 'stock';
  readonly subscribers: number;
}

export const benchSecret = 'testing123';
const threads = 32;

/** Starts them and runs the work; the process is gone afterwards. */
export async function withBenchServers<T>(
  spec: BenchServersSpec,
  work: (servers: BenchServers) => Promise<T>,
): Promise<T> {
  const child = fork(new URL(import.meta.url), [JSON.stringify(spec)]);
  const died = once(child, 'exit').then(() => Promise.reject(new TypeError('the servers did not start')));
  const [servers] = (await Promise.race([once(child, 'message'), died])) as [BenchServers];
  try {
    return await work(servers);
  } finally {
    await end(child);
  }
}

async function end(child: ChildProcess): Promise<void> {
  child.send('stop');
  await once(child, 'exit');
}

async function start({ freeradius, subscribers }: BenchServersSpec): Promise<void> {
  const radius = await startRadiusFixture();
  await radius.call(createNas, {
    name: 'bench',
    address: '127.0.0.1',
    secret: benchSecret,
    vendor: 'mikrotik',
  });
  await fillSubscribers(radius.admin, subscribers);
  const other = await startOther(freeradius, radius, subscribers);
  const servers = { embedded: radius.ports, freeradius: other.ports, databaseUrl: radius.databaseUrl };
  process.send?.(servers satisfies BenchServers);
  process.once('message', async () => {
    await other.stop();
    await radius.close();
    process.exit();
  });
}

async function startOther(
  kind: BenchServersSpec['freeradius'],
  radius: RadiusFixture,
  subscribers: number,
): Promise<FreeRadiusProcess> {
  if (kind === 'ours') return startFreeRadius(radius, { threads });
  const stock = await startStockFreeRadius(radius.databaseUrl, { secret: benchSecret, threads });
  await fillSubscribers(stock.admin, subscribers, 'stock');
  return stock;
}

const [spec] = process.argv.slice(2);
if (process.send && spec) await start(JSON.parse(spec) as BenchServersSpec);
