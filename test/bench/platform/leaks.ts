import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { atMost, exactly, type Row, row } from '../rows.ts';
import { settled } from './instants.ts';
import { reloadPlugin } from './plugin-calls.ts';
import { childrenOf, memoryMb, orphansOf } from './process-facts.ts';
import type { RunningPlatform } from './running-platform.ts';

const mayGrowMb = 10;
/** The last generation has left, and the next spare is there. */
const restMs = 10_000;

/** Memory of the kernel at one moment. */
interface Look {
  readonly residentMb: number;
  /** Pages nobody shares with it, and that it has written. */
  readonly ownMb: number;
}

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
  await pause(restMs);
  const before = await held(platform);
  const looks = await reloadTimes(platform, reloads);
  await pause(restMs);
  const back = (now: Held) => isWithin(now, before);
  const after = await settled(() => held(platform), back, 30_000);
  progress(`held before ${JSON.stringify(before)}, after ${JSON.stringify(after)}`);
  const kept = (name: keyof Held, what: string) =>
    atMost(
      before[name],
      row(`${what} after ${reloads} reloads, beside before`, after[name], '', before[name]),
    );
  return [
    ...memoryRows(looks),
    exactly(0, row('orphaned processes', orphansOf(platform).length, '')),
    kept('processes', 'processes of the kernel'),
    kept('databaseConnections', 'database connections'),
    kept('busConnections', 'bus connections'),
    kept('busSubscriptions', 'bus subscriptions'),
  ];
}

/** Answers the memory of the kernel after each. */
async function reloadTimes(platform: RunningPlatform, count: number): Promise<Look[]> {
  const pid = (await platform.kernel.runtime()).pids.kernel as number;
  const looks: Look[] = [];
  for (let number = 1; number <= count; number += 1) {
    await reloadPlugin(platform, 'echo');
    looks.push({ residentMb: memoryMb(pid, 'Rss'), ownMb: memoryMb(pid, 'Private_Dirty') });
    if (number % 25 === 0 || number === count) platform.progress(`${number} of ${count} reloads`);
  }
  return looks;
}

/** What is left when V8 has just cleaned up: the least of the last fifth of the reloads beside the least of the first. */
function memoryRows(looks: readonly Look[]): Row[] {
  const fifth = Math.ceil(looks.length / 5);
  const least = (figure: keyof Look, of: readonly Look[]) => Math.min(...of.map((look) => look[figure]));
  const [early, late] = [looks.slice(0, fifth), looks.slice(-fifth)];
  const ends = (figure: keyof Look) => [least(figure, late), least(figure, early)] as const;
  const [ownAfter, ownBefore] = ends('ownMb');
  const [residentAfter, residentBefore] = ends('residentMb');
  return [
    row(`resident memory of the kernel, ${looks.length} reloads later`, residentAfter, 'MB', residentBefore),
    row('the same, its own pages only', ownAfter, 'MB', ownBefore),
    atMost(mayGrowMb, row("growth of the kernel's own pages", ownAfter - ownBefore, 'MB')),
  ];
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
