import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startLoad } from '../../support/steady-load.ts';
import { median, percentile } from '../percentiles.ts';
import { atMost, exactly, type Row, ratioAtMost, row } from '../rows.ts';
import { faultRows, latency, latencyWithWait, rateOf, sentIn } from './load-facts.ts';
import { changedRows, lookAtOthers } from './other-plugins.ts';
import { reloadPlugin } from './plugin-calls.ts';
import type { RunningPlatform } from './running-platform.ts';
import { type Sample, startWordLoad } from './word-load.ts';

const connections = 16;
/** Between reloads: the old generation has left, the next spare is there, and what waited has been answered. */
const betweenMs = 4_000;
const aftermathMs = 1_000;
type Span = readonly [number, number];

/** Checks 1 and 2: reloads under half of the load that gets through; nothing is lost, and no other plugin notices. */
export async function measureReloads(platform: RunningPlatform): Promise<Row[]> {
  const { admin, api, progress, times } = platform;
  const rate = await halfOfWhatGetsThrough(platform);
  const reloads = times(50, 5);
  progress(`${reloads} reloads at ${rate} requests/s`);
  const others = await lookAtOthers(platform, 'tally');
  const url = (word: string) => `${api}/tally/${word}`;
  const load = startWordLoad({ url, token: admin.token as string, connections, ratePerSecond: rate });
  const steadyFrom = performance.now() + 1_000;
  await pause(times(15_000, 4_000));
  const steady: Span = [steadyFrom, performance.now()];
  const swaps = await reloadAgainAndAgain(platform, reloads);
  const samples = await load.stop();
  const changed = changedRows(others, await lookAtOthers(platform, 'tally'));
  const repeated = exactly(
    0,
    row('requests during the reloads: handled twice', await handledTwice(platform), ''),
  );
  return [
    ...faultRows(`during ${reloads} reloads`, samples, progress),
    repeated,
    row('rate during the reloads, beside the rate asked for', rateOf(samples), 'requests/s', rate),
    ...latencyRows(samples, { steady, swaps }),
    ...swapRows(swaps),
    ...changed,
  ];
}

/** As many as come through 16 connections, one after the other on each; half of it. */
async function halfOfWhatGetsThrough({ api, admin, times, progress }: RunningPlatform): Promise<number> {
  progress('how much gets through');
  const check = (status: number) => (status === 200 ? undefined : `status ${status}`);
  const load = startLoad({ url: `${api}/tally/warm`, token: admin.token as string, connections, check });
  await pause(times(10_000, 3_000));
  return Math.round((await load.stop()).perSecond / 2);
}

async function reloadAgainAndAgain(platform: RunningPlatform, count: number): Promise<Span[]> {
  const swaps: Span[] = [];
  for (let number = 0; number < count; number += 1) {
    const from = performance.now();
    await reloadPlugin(platform, 'tally');
    swaps.push([from, performance.now()]);
    await pause(betweenMs);
  }
  return swaps;
}

function latencyRows(
  samples: readonly Sample[],
  { steady, swaps }: { steady: Span; swaps: readonly Span[] },
): Row[] {
  const steadily = sentIn(samples, [steady]);
  const swapping = sentIn(samples, swaps);
  const afterwards = sentIn(
    samples,
    swaps.map(([, to]) => [to, to + aftermathMs] as const),
  );
  const p99 = latency(steadily, 0.99);
  return [
    row('p50 during a swap, beside steady', latency(swapping, 0.5), 'ms', latency(steadily, 0.5)),
    ratioAtMost(3, row('p99 during a swap, beside steady', latency(swapping, 0.99), 'ms', p99)),
    row('p99 in the second after a swap, beside steady', latency(afterwards, 0.99), 'ms', p99),
    row(
      `p99 during a swap with the wait for one of ${connections} connections, beside steady`,
      latencyWithWait(swapping, 0.99),
      'ms',
      latencyWithWait(steadily, 0.99),
    ),
  ];
}

/** From the request that reloads to its answer; the old generation finishes its work behind it. */
function swapRows(swaps: readonly Span[]): Row[] {
  const took = swaps.map(([from, to]) => to - from);
  return [
    atMost(1_000, row('swap without the drain, median', median(took), 'ms')),
    atMost(1_000, row('swap without the drain, p95', percentile(took, 0.95), 'ms')),
  ];
}

/** Words that more than one handler call was made for, whichever generation it was. */
async function handledTwice({ folder }: RunningPlatform): Promise<number> {
  const text = await readFile(join(folder.path, 'tally', 'words'), 'utf8');
  const words = text.split('\n').filter((word) => word !== '' && word !== 'warm');
  return words.length - new Set(words).size;
}
