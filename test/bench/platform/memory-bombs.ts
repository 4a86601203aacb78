import { worst } from '../percentiles.ts';
import { atMost, exactly, type Row, row } from '../rows.ts';
import { faultRows } from './load-facts.ts';
import { type Episode, misbehave } from './misbehaviour.ts';
import type { RunningPlatform } from './running-platform.ts';
import { startWordLoad } from './word-load.ts';

const bombs = {
  'leak-slowly': 'a slow leak',
  'huge-allocation': 'one huge allocation',
  'array-buffers': 'memory outside of the heap',
  'fill-map': 'a Map filled for ever',
};

/** Check 7: a plugin that takes all the memory ends alone, and is back soon. */
export async function measureMemoryBombs(platform: RunningPlatform): Promise<Row[]> {
  const { admin, api, kernel, progress, times } = platform;
  const kernelPid = (await kernel.runtime()).pids.kernel;
  const url = (word: string) => `${api}/echo/${word}`;
  const load = startWordLoad({ url, token: admin.token as string, connections: 8, ratePerSecond: 100 });
  const rows: Row[] = [];
  for (const [how, what] of Object.entries(bombs)) {
    const episodes: Episode[] = [];
    for (let number = 1; number <= times(3, 1); number += 1) {
      progress(`${what}, ${number}`);
      episodes.push(await misbehave(platform, how, { flagged: false }));
    }
    rows.push(...rowsOf(what, episodes));
  }
  const samples = await load.stop();
  const samePid = kernelPid === (await kernel.runtime()).pids.kernel && kernel.child.exitCode === null;
  return [
    ...rows,
    exactly(1, row('the kernel is the same process as before', samePid ? 1 : 0, '')),
    ...faultRows('of a neighbour meanwhile', samples, progress),
  ];
}

function rowsOf(what: string, episodes: readonly Episode[]): Row[] {
  const seconds = (of: (episode: Episode) => number) => worst(episodes.map(of)) / 1000;
  const named = episodes.every(({ incident }) => incident?.kind === 'out-of-memory');
  const sinceEnd = seconds(({ servingMs, endedMs }) => servingMs - endedMs);
  return [
    row(
      `${what}: its process ended after, worst`,
      seconds(({ endedMs }) => endedMs),
      's',
    ),
    row(`${what}: serving again after its process ended, worst`, sinceEnd, 's'),
    atMost(
      5,
      row(
        `${what}: serving again after the request, worst`,
        seconds(({ servingMs }) => servingMs),
        's',
      ),
    ),
    exactly(1, row(`${what}: every incident says out of memory`, named ? 1 : 0, '')),
  ];
}
