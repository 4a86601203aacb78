import { type BenchOptions, selected } from './bench-options.ts';
import { run as lighthouse } from './portal/lighthouse.ts';
import { run as list } from './portal/list.ts';
import { run as sizes } from './portal/sizes.ts';
import { run as swap } from './portal/swap.ts';
import { run as table } from './portal/table.ts';
import type { Row } from './rows.ts';

/** The portal in Debian's Chromium, part by part. */
const parts: Readonly<Record<string, (options: BenchOptions) => Promise<Row[]>>> = {
  sizes,
  table,
  swap,
  list,
  lighthouse,
};

export async function run(_progress: BenchOptions['progress'], options: BenchOptions): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [, part] of selected(parts, options.only)) rows.push(...(await part(options)));
  return rows;
}
