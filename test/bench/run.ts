import { parseArgs } from 'node:util';
import { printRows, type Row } from './rows.ts';

/** `npm run bench NAME [-- --json]`: the benchmarks, each in its own file. Ratios are measured side by side. */
const benchmarks: Readonly<
  Record<string, () => Promise<{ run(progress: (text: string) => void): Promise<Row[]> }>>
> = {
  call: () => import('./call.ts'),
  gateway: () => import('./gateway.ts'),
  radius: () => import('./radius.ts'),
  swap: () => import('./swap.ts'),
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const load = benchmarks[positionals[0] ?? ''];
if (load) {
  const { run } = await load();
  printRows(await run((text) => process.stderr.write(`${text}\n`)), values.json);
  process.exit();
}
process.stderr.write(`Which benchmark? npm run bench ${Object.keys(benchmarks).join(' | ')}\n`);
process.exitCode = 1;
