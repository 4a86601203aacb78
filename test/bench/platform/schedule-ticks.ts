import { setTimeout as pause } from 'node:timers/promises';
import { exactly, type Row, row } from '../rows.ts';
import { settled } from './instants.ts';
import { reloadPlugin } from './plugin-calls.ts';
import type { RunningPlatform } from './running-platform.ts';

interface Run {
  readonly tickAt: string;
  readonly isFirst: boolean;
}

const reloads = 5;
const tickMs = 1_000;

/** Check 19, second half: a schedule that ticks each second, through reloads of its plugin. */
export async function measureScheduleTicks(platform: RunningPlatform): Promise<Row[]> {
  const { admin, progress, times } = platform;
  const seconds = times(30, 15);
  const runs = async () => (await admin.get<{ data: Run[] }>('/ticking/second')).body.data;
  progress(`${seconds} s with ${reloads} reloads`);
  await settled(runs, ({ length }) => length >= 2, 20_000);
  const expected = ticksAfter(Date.now(), seconds);
  for (let reload = 0; reload < reloads; reload += 1) {
    await pause((seconds * 1000) / (reloads + 1));
    await reloadPlugin(platform, 'ticking');
  }
  const isThere = (all: readonly Run[]) => expected.every((tick) => countOf(all, tick) > 0);
  await pause(Math.max(0, (expected.at(-1) as number) + tickMs - Date.now()));
  const fired = await settled(runs, isThere, 20_000);
  const counts = expected.map((tick) => countOf(fired, tick));
  const missing = counts.filter((count) => count === 0).length;
  const doubled = counts.filter((count) => count > 1).length;
  return [
    row(`ticks due in ${seconds} s with ${reloads} reloads`, expected.length, ''),
    exactly(expected.length, row('ticks fired', expected.length - missing, '')),
    exactly(0, row('ticks fired twice', doubled, '')),
  ];
}

/** The full seconds of some time from the next one on, in milliseconds since 1970. */
function ticksAfter(now: number, seconds: number): number[] {
  const first = Math.ceil(now / tickMs) * tickMs;
  return Array.from({ length: seconds }, (_, index) => first + index * tickMs);
}

/** A delivery that was repeated does not count: its handler knows it by its message id. */
function countOf(runs: readonly Run[], tick: number): number {
  return runs.filter(({ tickAt, isFirst }) => isFirst && Date.parse(tickAt) === tick).length;
}
