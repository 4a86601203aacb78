import { type BenchOptions, selected } from './bench-options.ts';
import { beside } from './radius/beside.ts';
import { fuzzed } from './radius/fuzz.ts';
import { steady } from './radius/steady.ts';
import { sustained } from './radius/sustained.ts';
import type { Row } from './rows.ts';

const parts: Readonly<Record<string, (options: BenchOptions) => Promise<Row[]>>> = {
  beside,
  steady,
  sustained,
  fuzz: fuzzed,
};

/** The embedded RADIUS server, beside FreeRADIUS, under the load it is built for, and against damaged packets. */
export async function run(_progress: BenchOptions['progress'], options: BenchOptions): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [, part] of selected(parts, options.only)) rows.push(...(await part(options)));
  return rows;
}
