import { setTimeout as pause } from 'node:timers/promises';
import { instantWhen } from '../platform/instants.ts';
import { failedOf, latency, wrongOf } from '../platform/load-facts.ts';
import { startWordLoad } from '../platform/word-load.ts';

/** Something that serves `{ word, edition }` and serves what was saved last. */
export interface Editable {
  url(word: string): string;
  readonly token?: string;
  /** Writes the file that says which edition it is. */
  save(edition: number): Promise<void>;
}

export interface SaveFigures {
  readonly requests: number;
  /** Failed, or answered with another request's word. */
  readonly lost: number;
  readonly p99Ms: number;
  /** From each write of the file to the first answer of its edition. */
  readonly servingMs: readonly number[];
}

export const saves = 5;
const ratePerSecond = 290;
const connections = 16;
/** Everything has come to rest, and Moleculer watches the file again (after 2 s). */
const betweenMs = 5_000;

/** Saves a file again and again while requests come at a steady rate; the load's own answers tell which edition serves. */
export async function savesUnderLoad(
  { url, token, save }: Editable,
  progress: (text: string) => void,
): Promise<SaveFigures> {
  let served = 0;
  const load = startWordLoad({
    url,
    ...(token === undefined ? {} : { token }),
    connections,
    ratePerSecond,
    onAnswer: (body) => {
      served = Number(/"edition":(\d+)/.exec(body)?.[1]);
    },
  });
  const servingMs: number[] = [];
  for (let edition = 2; edition <= saves + 1; edition += 1) {
    await pause(betweenMs);
    const savedAt = performance.now();
    await save(edition);
    const what = { within: 30_000, what: `serving edition ${edition}`, everyMs: 1 };
    servingMs.push(
      (await instantWhen(
        () => served,
        (now) => now === edition,
        what,
      )) - savedAt,
    );
    progress(`save ${edition - 1} of ${saves}: served after ${Math.round(servingMs.at(-1) as number)} ms`);
  }
  await pause(betweenMs);
  const samples = await load.stop();
  const lost = failedOf(samples) + wrongOf(samples);
  return { requests: samples.length, lost, p99Ms: latency(samples, 0.99), servingMs };
}
