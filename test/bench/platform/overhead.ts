import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { atMost, exactly, type Row, row } from '../rows.ts';
import { failedOf, latency, rateOf, wrongOf } from './load-facts.ts';
import type { RunningPlatform } from './running-platform.ts';
import { type Sample, wordLoadFor } from './word-load.ts';

const callsPerSecond = 1_000;
const connections = 32;

/** Check 25, first part: a call through gateway and bus beside a bare Node server that answers the same at once. */
export async function measureOverhead({ api, admin, times, progress }: RunningPlatform): Promise<Row[]> {
  const bare = fork(new URL('./bare-echo-server.ts', import.meta.url));
  const [port] = (await once(bare, 'message')) as [number];
  const load = { token: admin.token as string, connections, ratePerSecond: callsPerSecond };
  const urls = {
    ours: (word: string) => `${api}/echo/${word}`,
    theirs: (word: string) => `http://127.0.0.1:${port}/echo/${word}`,
  };
  const samples: Record<'ours' | 'theirs', Sample[]> = { ours: [], theirs: [] };
  const rates: number[] = [];
  for (let round = 0; round <= times(5, 1); round += 1) {
    progress(round === 0 ? 'warming up' : `round ${round}`);
    for (const who of ['ours', 'theirs'] as const) {
      const measured = await wordLoadFor(times(10, 3), { ...load, url: urls[who] });
      await pause(500);
      if (round === 0) continue;
      samples[who].push(...measured);
      if (who === 'ours') rates.push(rateOf(measured));
    }
  }
  bare.kill();
  return rowsOf(samples, Math.min(...rates));
}

function rowsOf({ ours, theirs }: Record<'ours' | 'theirs', Sample[]>, rate: number): Row[] {
  const call = 'a call through gateway and bus';
  const adds = (share: number) => latency(ours, share) - latency(theirs, share);
  return [
    row(`${call}: rate reached, beside the rate asked for`, rate, 'calls/s', callsPerSecond),
    exactly(0, row(`${call}: failed or answered wrong`, failedOf(ours) + wrongOf(ours), '')),
    row(`${call}: p50, beside a bare Node server`, latency(ours, 0.5), 'ms', latency(theirs, 0.5)),
    row(`${call}: p99, beside a bare Node server`, latency(ours, 0.99), 'ms', latency(theirs, 0.99)),
    atMost(1, row(`${call}: adds at p50`, adds(0.5), 'ms')),
    atMost(3, row(`${call}: adds at p99`, adds(0.99), 'ms')),
  ];
}
