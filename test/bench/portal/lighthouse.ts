import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startBrowserOf } from '../../portals/browser.ts';
import { freePorts } from '../../support/free-ports.ts';
import { runIsp } from '../../support/run-isp.ts';
import { startTestKernel } from '../../support/test-kernel.ts';
import type { BenchOptions } from '../bench-options.ts';
import { median } from '../percentiles.ts';
import { atLeast, atMost, exactly, type Row, row } from '../rows.ts';
import { builtPortal } from './built-portal.ts';
import { type Form, fetched, type Report, reportOn } from './lighthouse-report.ts';
import { signInAt } from './signed-in.ts';
import { topmostPages } from './topmost-pages.ts';

/** What is asked of each form: points for performance, milliseconds to the largest paint. */
const asked = {
  desktop: { points: 98, paintMs: 1_000 },
  mobile: { points: 80, paintMs: 3_000 },
} as const;
const perfect = ['accessibility', 'best-practices', 'seo'] as const;

/** Lighthouse on the topmost pages of the real platform, signed in, as a desktop and as a phone on a slow network. */
export async function run(options: BenchOptions): Promise<Row[]> {
  const problem = await fetched();
  if (problem === undefined) return measured(options);
  options.progress(`Lighthouse could not be fetched, so nothing of it is measured: ${problem}`);
  return [exactly(1, row('Lighthouse could be fetched', 0, ''))];
}

async function measured({ quick, progress }: BenchOptions): Promise<Row[]> {
  await builtPortal();
  progress('starting the platform');
  await using kernel = await startTestKernel();
  await runIsp(['demo', 'seed', '--customers', '200'], { ISP_DATA_DIR: kernel.dataDirectory });
  const profile = await mkdtemp(join(tmpdir(), 'isp-lighthouse-'));
  const [port = 0] = await freePorts(1);
  const browser = await startBrowserOf(profile, port);
  try {
    const page = await browser.newPage();
    await signInAt(page, kernel);
    await page.goto('about:blank');
    const rows: Row[] = [];
    for (const [name, address] of Object.entries(topmostPages).slice(0, quick ? 1 : undefined))
      for (const form of ['desktop', 'mobile'] as const) {
        progress(`Lighthouse: ${name}, ${form}`);
        const reports: Report[] = [];
        for (let n = 0; n < (quick ? 1 : 3); n++) {
          await forgetFiles(page, kernel.baseUrl);
          reports.push(await reportOn(`${kernel.baseUrl}${address}`, port, form));
        }
        rows.push(...rowsOf(`${name}, ${form}`, form, reports));
      }
    return rows;
  } finally {
    await browser.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The session stays, as it is in cookies; files are loaded as by who comes for the first time. */
async function forgetFiles(page: Page, origin: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'service_workers,cache_storage' });
  await session.detach();
}

function rowsOf(name: string, form: Form, reports: readonly Report[]): Row[] {
  const { points, paintMs } = asked[form];
  const score = (id: string) => median(reports.map(({ categories }) => (categories[id]?.score ?? 0) * 100));
  const audit = (id: string) =>
    median(reports.map(({ audits }) => audits[id]?.numericValue ?? Number.POSITIVE_INFINITY));
  return [
    atLeast(points, row(`${name}: performance`, score('performance'), '')),
    ...perfect.map((id) => atLeast(100, row(`${name}: ${id}`, score(id), ''))),
    atMost(paintMs, row(`${name}: largest paint`, audit('largest-contentful-paint'), 'ms')),
    atMost(0.02, row(`${name}: layout shift`, audit('cumulative-layout-shift'), '')),
  ];
}
