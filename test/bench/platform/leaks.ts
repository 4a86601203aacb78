import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { median } from '../percentiles.ts';
import { atMost, exactly, type Row, row } from '../rows.ts';
import { settled } from './instants.ts';
import { reloadPlugin } from './plugin-calls.ts';
import { childrenOf, memoryMb, orphansOf } from './process-facts.ts';
import type { RunningPlatform } from './running-platform.ts';

const mayGrowMb = 10;

interface Held {
  readonly processes: number;
  readonly databaseConnections: number;
  readonly busConnections: number;
  readonly busSubscriptions: number;
}

/** Check 3: reloads one right after the other leave nothing behind. The first ones fill caches, and are not counted. */
export async function measureLeaks(platform: RunningPlatform): Promise<Row[]> {
  const { times, progress } = platform;
  const [first, reloads] = [times(50, 5), times(500, 30)];
  await reloadTimes(platform, first);
  const memoryBefore = await memoryAtRest(platform);
  const before = await held(platform);
  await reloadTimes(platform, reloads);
  const after = await settled(
    () => held(platform),
    (now) => isWithin(now, before),
    30_000,
  );
  const memoryAfter = await memoryAtRest(platform);
  progress(`held before ${JSON.stringify(before)}, after ${JSON.stringify(after)}`);
  const kept = (name: keyof Held, what: string) =>
    atMost(
      before[name],
      row(`${what} after ${reloads} reloads, beside before`, after[name], '', before[name]),
    );
  const grown = memoryAfter.ownMb - memoryBefore.ownMb;
  return [
    row(
      `resident memory of the kernel after ${reloads} reloads`,
      memoryAfter.residentMb,
      'MB',
      memoryBefore.residentMb,
    ),
    row('the same, its own pages only', memoryAfter.ownMb, 'MB', memoryBefore.ownMb),
    atMost(mayGrowMb, row("growth of the kernel's own pages", grown, 'MB')),
    exactly(0, row('orphaned processes', orphansOf(platform).length, '')),
    kept('processes', 'processes of the kernel'),
    kept('databaseConnections', 'database connections'),
    kept('busConnections', 'bus connections'),
    kept('busSubscriptions', 'bus subscriptions'),
  ];
}

async function reloadTimes(platform: RunningPlatform, count: number): Promise<void> {
  for (let number = 1; number <= count; number += 1) {
    await reloadPlugin(platform, 'echo');
    if (number % 25 === 0 || number === count) platform.progress(`${number} of ${count} reloads`);
  }
}

/** The median of some looks, after a while in which V8 has cleaned up. */
async function memoryAtRest({ kernel, times, progress }: RunningPlatform) {
  progress('letting the kernel come to rest');
  await pause(times(30_000, 3_000));
  const pid = (await kernel.runtime()).pids.kernel as number;
  const looks: { residentMb: number; ownMb: number }[] = [];
  for (let look = 0; look < times(11, 3); look += 1) {
    looks.push({ residentMb: memoryMb(pid, 'Rss'), ownMb: memoryMb(pid, 'Private_Dirty') });
    await pause(1_000);
  }
  const middle = (figure: 'residentMb' | 'ownMb') => median(looks.map((look) => look[figure]));
  return { residentMb: middle('residentMb'), ownMb: middle('ownMb') };
}

function isWithin(now: Held, before: Held): boolean {
  return (Object.keys(before) as (keyof Held)[]).every((name) => now[name] <= before[name]);
}

async function held({ kernel }: RunningPlatform): Promise<Held> {
  const { natsMonitorUrl, databaseUrl, pids } = await kernel.runtime();
  const bus = (await (await fetch(`${natsMonitorUrl}/varz`)).json()) as Record<string, number>;
  return {
    processes: childrenOf(pids.kernel as number).length,
    databaseConnections: await databaseConnections(databaseUrl),
    busConnections: bus.connections ?? Number.NaN,
    busSubscriptions: bus.subscriptions ?? Number.NaN,
  };
}

async function databaseConnections(databaseUrl: string): Promise<number> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const others = `SELECT count(*)::int AS number FROM pg_stat_activity
    WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`;
  const { rows } = await client.query<{ number: number }>(others);
  await client.end();
  return rows[0]?.number ?? Number.NaN;
}
