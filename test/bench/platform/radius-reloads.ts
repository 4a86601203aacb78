import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { type LoadResult, sendLoad } from '../../radius/radius-load.ts';
import { fillSubscribers, subscriberOf } from '../radius/subscribers.ts';
import { exactly, type Row, row } from '../rows.ts';
import { reloadPlugin } from './plugin-calls.ts';
import type { RunningPlatform } from './running-platform.ts';

const secret = 'testing123';
const subscribers = 1_000;
const reloads = 5;
const betweenMs = 2_000;

/** Check 19, first half: the RADIUS plugin is reloaded under logins. Clients do not ask twice, so a lost packet shows. */
export async function measureRadiusReloads(platform: RunningPlatform): Promise<Row[]> {
  const { times, progress } = platform;
  await prepare(platform);
  progress('logins without reloads');
  const steady = await logins(platform, times(10, 4));
  progress(`${reloads} reloads under ${times(500, 200)} logins/s`);
  // As long as the reloads may take; what comes after them is as good as what was before.
  const reloading = logins(platform, times(25, 20));
  for (let number = 0; number < reloads; number += 1) {
    await pause(betweenMs);
    await reloadPlugin(platform, 'radius');
  }
  return rowsOf(await reloading, steady);
}

function rowsOf(reloading: LoadResult, steady: LoadResult): Row[] {
  const during = `logins during ${reloads} reloads of radius`;
  return [
    row(during, reloading.sent, ''),
    exactly(
      0,
      row(`${during}: lost`, reloading.sent - reloading.answered, '', steady.sent - steady.answered),
    ),
    exactly(0, row(`${during}: falsely rejected`, reloading.rejected, '', steady.rejected)),
    row(`${during}: p50, beside none`, reloading.p50Ms, 'ms', steady.p50Ms),
    row(`${during}: p99, beside none`, reloading.p99Ms, 'ms', steady.p99Ms),
    row(`${during}: slowest, beside none`, reloading.maxMs, 'ms', steady.maxMs),
  ];
}

async function logins(platform: RunningPlatform, seconds: number): Promise<LoadResult> {
  const { radiusAuth: auth, radiusAcct: acct } = platform.kernel.ports;
  const load = await sendLoad({
    ports: { auth, acct },
    secret,
    seconds,
    loginsPerSecond: platform.times(500, 200),
    accountingPerSecond: 0,
    credentials: (n) => subscriberOf(n, subscribers),
  });
  return load.logins;
}

async function prepare({ admin, kernel }: RunningPlatform): Promise<void> {
  await admin.post('/radius/nas', { name: 'bench', address: '127.0.0.1', secret, vendor: 'mikrotik' });
  const client = new Client({ connectionString: (await kernel.runtime()).databaseUrl });
  await client.connect();
  await client.query('SET search_path = plugin_radius');
  await fillSubscribers(client, subscribers);
  await client.end();
  await pause(1_500); // packets of a new NAS are answered within a second
}
