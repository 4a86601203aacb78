import { percentile } from '../percentiles.ts';
import { exactly, type Row, row } from '../rows.ts';
import type { Sample } from './word-load.ts';

export function failedOf(samples: readonly Sample[]): number {
  return samples.filter(({ failure }) => failure !== undefined).length;
}

export function wrongOf(samples: readonly Sample[]): number {
  return samples.filter(({ wrong }) => wrong).length;
}

/** What was sent in some spans of time, each from and to (`performance.now()`). */
export function sentIn(samples: readonly Sample[], spans: readonly (readonly [number, number])[]): Sample[] {
  return samples.filter(({ sentAt }) => spans.some(([from, to]) => sentAt >= from && sentAt < to));
}

export function latency(samples: readonly Sample[], share: number): number {
  return percentile(
    samples.map(({ tookMs }) => tookMs),
    share,
  );
}

/** With the wait for a free connection: what a client sees that has only as many as the load. */
export function latencyWithWait(samples: readonly Sample[], share: number): number {
  return percentile(
    samples.map(({ waitedMs, tookMs }) => waitedMs + tookMs),
    share,
  );
}

/** Requests per second that were answered. */
export function rateOf(samples: readonly Sample[]): number {
  const first = samples[0]?.sentAt ?? 0;
  const last = Math.max(
    first,
    ...samples.slice(-100).map(({ sentAt, waitedMs, tookMs }) => sentAt + waitedMs + tookMs),
  );
  return (samples.length / (last - first)) * 1000;
}

/** How many there were, failed and were wrong; what went wrong is told as it is found. */
export function faultRows(what: string, samples: readonly Sample[], tell: (text: string) => void): Row[] {
  const failures = Object.entries(Object.groupBy(samples, ({ failure }) => failure ?? ''));
  for (const [failure, of] of failures) if (failure) tell(`${of?.length} × ${failure}`);
  return [
    row(`requests ${what}`, samples.length, ''),
    exactly(0, row(`requests ${what}: failed`, failedOf(samples), '')),
    exactly(0, row(`requests ${what}: answered wrong`, wrongOf(samples), '')),
  ];
}
