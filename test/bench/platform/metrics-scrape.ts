import { setTimeout as pause } from 'node:timers/promises';
import { median, worst } from '../percentiles.ts';
import { atMost, type Row, row } from '../rows.ts';
import { faultRows } from './load-facts.ts';
import { lagOf, readMetrics } from './metrics.ts';
import type { RunningPlatform } from './running-platform.ts';
import { startWordLoad } from './word-load.ts';

/** Check 21: what it costs to read the metrics of everything, while plugins work. */
export async function measureMetricsScrape(platform: RunningPlatform): Promise<Row[]> {
  const { admin, api, progress, times } = platform;
  const url = (word: string) => `${api}/echo/${word}`;
  const load = startWordLoad({ url, token: admin.token as string, connections: 8, ratePerSecond: 100 });
  await readMetrics(platform); // the lag since the start of the platform
  const [tookMs, lagsMs, bytes]: [number[], number[], number[]] = [[], [], []];
  const scrapes = times(60, 10);
  progress(`${scrapes} scrapes, one a second`);
  for (let number = 0; number < scrapes; number += 1) {
    await pause(1_000);
    const startedAt = performance.now();
    const text = await readMetrics(platform);
    tookMs.push(performance.now() - startedAt);
    lagsMs.push(lagOf(text));
    bytes.push(Buffer.byteLength(text));
  }
  const samples = await load.stop();
  return [
    row('reading the metrics, median', median(tookMs), 'ms'),
    row('reading the metrics, worst', worst(tookMs), 'ms'),
    row('size of the metrics', median(bytes) / 1024, 'KiB'),
    // Each reading tells of the time since the one before, which includes that one's own work.
    atMost(50, row("longest lag of the kernel's event loop while they are read, worst", worst(lagsMs), 'ms')),
    ...faultRows('while they are read', samples, progress),
  ];
}
