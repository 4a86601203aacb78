import { median, worst } from '../percentiles.ts';
import { atMost, exactly, type Row, row } from '../rows.ts';
import { faultRows } from './load-facts.ts';
import { kernelLagMs } from './metrics.ts';
import { type Episode, misbehave } from './misbehaviour.ts';
import { getPlugin } from './plugin-calls.ts';
import type { RunningPlatform } from './running-platform.ts';
import { startWordLoad } from './word-load.ts';

/** Checks 5 and 6: `while (true)` in a handler is flagged, ended and named, and nobody else notices. */
export async function measureEndlessLoop(platform: RunningPlatform): Promise<Row[]> {
  const { admin, api, progress, times } = platform;
  const url = (word: string) => `${api}/echo/${word}`;
  const load = startWordLoad({ url, token: admin.token as string, connections: 8, ratePerSecond: 100 });
  const { version } = (await getPlugin(platform, 'misbehaves')) as unknown as { version: string };
  const episodes: Episode[] = [];
  const lagsMs: number[] = [];
  for (let number = 1; number <= times(10, 2); number += 1) {
    progress(`loop ${number}`);
    await kernelLagMs(platform); // begins anew with each reading
    episodes.push(await misbehave(platform, 'loop', { flagged: true }));
    const lagMs = await kernelLagMs(platform);
    progress(`longest lag of the kernel's event loop: ${Math.round(lagMs)} ms`);
    lagsMs.push(lagMs);
  }
  const samples = await load.stop();
  return [
    ...timeRows(episodes),
    ...faultRows(`of a neighbour during ${episodes.length} loops`, samples, progress),
    atMost(50, row("longest lag of the kernel's event loop meanwhile, worst", worst(lagsMs), 'ms')),
    row("longest lag of the kernel's event loop meanwhile, median", median(lagsMs), 'ms'),
    ...nameRows(episodes, version),
  ];
}

function timeRows(episodes: readonly Episode[]): Row[] {
  const seconds = (what: (episode: Episode) => number | undefined) =>
    episodes.map((episode) => (what(episode) ?? Number.NaN) / 1000);
  const both = (what: string, limit: number, values: readonly number[]) => [
    row(`endless loop: ${what}, median`, median(values), 's'),
    atMost(limit, row(`endless loop: ${what}, worst`, worst(values), 's')),
  ];
  return [
    ...both(
      'flagged after',
      2,
      seconds(({ flaggedMs }) => flaggedMs),
    ),
    ...both(
      'ended after',
      3,
      seconds(({ endedMs }) => endedMs),
    ),
    ...both(
      'serving again after',
      5,
      seconds(({ servingMs }) => servingMs),
    ),
  ];
}

/** 1 where every incident names it. */
function nameRows(episodes: readonly Episode[], version: string): Row[] {
  const all = (what: string, names: (episode: Episode) => boolean) =>
    exactly(1, row(`every incident names ${what}`, episodes.every(names) ? 1 : 0, ''));
  return [
    all(
      'plugin and version',
      ({ incident }) => incident?.plugin === 'misbehaves' && incident.version === version,
    ),
    all('the action', ({ incident }) => incident?.action === 'misbehaves.do'),
    all('the request', ({ incident, requestId }) => incident?.requestId === requestId),
    all('the function that loops', ({ incident }) => incident?.profile?.function === 'innermostLoop'),
  ];
}
