import { parseArgs } from 'node:util';
import { type BenchOptions, UnknownPart } from './bench-options.ts';
import { printRows, type Row } from './rows.ts';

type Benchmark = (progress: BenchOptions['progress'], options: BenchOptions) => Promise<Row[]>;

/** `npm run bench NAME [-- --json]`: the benchmarks, each in its own file. Ratios are measured side by side. */
const benchmarks: Readonly<Record<string, () => Promise<{ run: Benchmark }>>> = {
  alternatives: () => import('./alternatives.ts'),
  audit: () => import('./audit.ts'),
  billing: () => import('./billing.ts'),
  call: () => import('./call.ts'),
  gateway: () => import('./gateway.ts'),
  marketplace: () => import('./marketplace.ts'),
  packages: () => import('./packages.ts'),
  pdf: () => import('./pdf.ts'),
  platform: () => import('./platform.ts'),
  portal: () => import('./portal.ts'),
  provisioning: () => import('./provisioning.ts'),
  radius: () => import('./radius.ts'),
  sandbox: () => import('./sandbox.ts'),
  search: () => import('./search.ts'),
  swap: () => import('./swap.ts'),
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
});
const load = benchmarks[positionals[0] ?? ''];
if (load) {
  const { run } = await load();
  const progress = (text: string) => void process.stderr.write(`${text}\n`);
  const only = values.only.split(',').filter((name) => name !== '');
  try {
    printRows(await run(progress, { quick: values.quick, only, progress }), values.json);
    process.exit();
  } catch (error) {
    if (!(error instanceof UnknownPart)) throw error;
    progress(error.message);
    process.exit(1);
  }
}
process.stderr.write(`Which benchmark? npm run bench ${Object.keys(benchmarks).join(' | ')}\n`);
process.exitCode = 1;
