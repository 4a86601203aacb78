import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startBrowserOf } from '../../portals/browser.ts';
import { freePorts } from '../../support/free-ports.ts';
import { runIsp } from '../../support/run-isp.ts';
import { startTestKernel } from '../../support/test-kernel.ts';
import type { BenchOptions } from '../bench-options.ts';
import { median } from '../percentiles.ts';
import { atLeast, atMost, type Row, row } from '../rows.ts';
import { builtPortal } from './built-portal.ts';
import { signInAt } from './signed-in.ts';
import { topmostPages } from './topmost-pages.ts';

/** Fetched when it is first used: it brings 159 packages, which nothing else here needs. */
const lighthouse = 'lighthouse@12.8.2';

/** What is read of Lighthouse's report: scores from 0 to 1, and figures of single audits. */
interface Result {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>;
}

/** What is asked of each form: points for performance, milliseconds to the largest paint, and the layout's shift. */
const forms = {
  desktop: { points: 98, paintMs: 1_000 },
  mobile: { points: 80, paintMs: 3_000 },
} as const;
const perfect = ['accessibility', 'best-practices', 'seo'] as const;

/** Lighthouse on the topmost pages of the real platform, signed in, as a desktop and as a phone on a slow network. */
export async function run({ quick, progress }: BenchOptions): Promise<Row[]> {
  await builtPortal();
  progress('starting the platform');
  await using kernel = await startTestKernel();
  await runIsp(['demo', 'seed', '--customers', '200'], { ISP_DATA_DIR: kernel.dataDirectory });
  const profile = await mkdtemp(join(tmpdir(), 'isp-lighthouse-'));
  const [port = 0] = await freePorts(1);
  const browser = await startBrowserOf(profile, port);
  try {
    await signInAt(await browser.newPage(), kernel);
    const rows: Row[] = [];
    const pages = Object.entries(topmostPages).slice(0, quick ? 1 : undefined);
    for (const [name, address] of pages)
      for (const form of ['desktop', 'mobile'] as const) {
        progress(`${name}, ${form}`);
        const results: Result[] = [];
        for (let n = 0; n < (quick ? 1 : 3); n++)
          results.push(await look(`${kernel.baseUrl}${address}`, port, form));
        rows.push(...rowsOf(`${name}, ${form}`, form, results));
      }
    return rows;
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function look(url: string, port: number, form: keyof typeof forms): Promise<Result> {
  const parameters = ['--yes', lighthouse, url, `--port=${port}`, '--output=json', '--quiet'];
  // The session is in the browser's storage, which Lighthouse would empty.
  parameters.push('--disable-storage-reset', ...(form === 'desktop' ? ['--preset=desktop'] : []));
  const { stdout } = await promisify(execFile)('npx', parameters, { maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout) as Result;
}

function rowsOf(name: string, form: keyof typeof forms, results: readonly Result[]): Row[] {
  const { points, paintMs } = forms[form];
  const score = (id: string) => median(results.map(({ categories }) => (categories[id]?.score ?? 0) * 100));
  const audit = (id: string) =>
    median(results.map(({ audits }) => audits[id]?.numericValue ?? Number.POSITIVE_INFINITY));
  return [
    atLeast(points, row(`${name}: performance`, score('performance'), '')),
    ...perfect.map((id) => atLeast(100, row(`${name}: ${id}`, score(id), ''))),
    atMost(paintMs, row(`${name}: largest paint`, audit('largest-contentful-paint'), 'ms')),
    atMost(0.02, row(`${name}: layout shift`, audit('cumulative-layout-shift'), '')),
  ];
}
