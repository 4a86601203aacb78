import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { accountedFor, fuzz } from '../../../plugins/radius/test/protocol/fuzz.ts';
import type { BenchOptions } from '../bench-options.ts';
import { atLeast, atMost, exactly, type Row, row } from '../rows.ts';

const counts = { quick: 50_000, whole: 1_000_000 };
const seed = 20_261_126;
const mebibyte = 1024 * 1024;
/** What V8 keeps of its own accord: code that became hot, the shapes of objects. */
const heapLimitMiB = 8;

/** A million damaged packets: none crashes the server or is forgotten, and the heap is afterwards as large as before. */
export async function fuzzed({ quick, progress }: BenchOptions): Promise<Row[]> {
  const rounds = quick ? counts.quick : counts.whole;
  const collect = exposedGc();
  // The first tenth warms up.
  await fuzz(rounds / 10, seed + 1, () => undefined);
  const before = heapAfter(collect);
  const startedAt = performance.now();
  const ends = await fuzz(rounds, seed, (sent) => {
    if (sent % (rounds / 5) === 0) progress(`${sent} damaged packets`);
  });
  const seconds = (performance.now() - startedAt) / 1_000;
  const grown = (heapAfter(collect) - before) / mebibyte;
  const found = accountedFor(ends);
  return [
    exactly(0, row(`fuzz: faults of ours in ${rounds} damaged packets`, found.faults, 'packets')),
    exactly(rounds, row('fuzz: packets answered or dropped, and counted', found.ends, 'packets')),
    atMost(heapLimitMiB, row('fuzz: heap grown by', grown, 'MiB')),
    atLeast(1, row('fuzz: damaged packets', rounds / seconds, 'packets/s')),
  ];
}

function exposedGc(): () => void {
  setFlagsFromString('--expose_gc');
  return runInNewContext('gc') as () => void;
}

function heapAfter(collect: () => void): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}
