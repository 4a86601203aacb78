import { type BenchOptions, selected } from './bench-options.ts';
import { run as crowd } from './gateway/crowd.ts';
import { run as keyTiming } from './gateway/key-timing.ts';
import { run as keys } from './gateway/keys.ts';
import { run as list } from './gateway/list.ts';
import { run as policy } from './gateway/policy-beside-none.ts';
import { run as rls } from './gateway/row-security.ts';
import type { Row } from './rows.ts';

/** The way of a request from outside, part by part. */
const parts: Readonly<Record<string, (options: BenchOptions) => Promise<Row[]>>> = {
  list: ({ progress }) => list(progress),
  keys,
  'key-timing': keyTiming,
  rls,
  policy,
  crowd,
};

export async function run(_progress: BenchOptions['progress'], options: BenchOptions): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [, part] of selected(parts, options.only)) rows.push(...(await part(options)));
  return rows;
}
