import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createNas } from '../../../plugins/radius/actions/create-nas.ts';
import { type RadiusFixture, startRadiusFixture } from '../../../plugins/radius/test/radius-fixture.ts';
import { type FreeRadiusProcess, startFreeRadius } from '../../radius/freeradius-process.ts';
import { startStockFreeRadius } from '../../radius/stock-freeradius.ts';
import { fillSubscribers } from './subscribers.ts';

type Ports = FreeRadiusProcess['ports'];

/**
 * A FreeRADIUS beside the embedded server, on the same PostgreSQL: `ours` on the same tables with our configuration, so that it
 * does the same work; `stock` as it comes, with tables of its own and the same subscribers, counting no usage.
 */
export type OtherServer = 'ours' | 'stock';

/** Run in a process of their own. */
export interface BenchServers {
  readonly embedded: Ports;
  readonly others: Readonly<Record<OtherServer, Ports>>;
  readonly databaseUrl: string;
}

/** What is asked of the process. */
export interface BenchServersSpec {
  readonly others: readonly OtherServer[];
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

async function start({ others: wanted, subscribers }: BenchServersSpec): Promise<void> {
  const radius = await startRadiusFixture();
  await radius.call(createNas, {
    name: 'bench',
    address: '127.0.0.1',
    secret: benchSecret,
    vendor: 'mikrotik',
  });
  await fillSubscribers(radius.admin, subscribers);
  const running: [OtherServer, FreeRadiusProcess][] = [];
  for (const kind of wanted) running.push([kind, await startOther(kind, radius, subscribers)]);
  const others = Object.fromEntries(running.map(([kind, { ports }]) => [kind, ports]));
  process.send?.({ embedded: radius.ports, others, databaseUrl: radius.databaseUrl });
  process.once('message', async () => {
    for (const [, { stop }] of running) await stop();
    await radius.close();
    process.exit();
  });
}

async function startOther(
  kind: OtherServer,
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
