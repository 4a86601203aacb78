import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Response } from 'playwright-core';
import { distDirectory } from '../../../portals/build/places.ts';
import type { PortalBuild } from '../../../portals/build/portal-build.ts';
import { startBrowser } from '../../portals/browser.ts';
import { settled } from '../../portals/pages/page-problems.ts';
import { startTestKernel, type TestKernel } from '../../support/test-kernel.ts';
import type { BenchOptions } from '../bench-options.ts';
import { atMost, type Row, row } from '../rows.ts';
import { builtPortal } from './built-portal.ts';
import { signInAt } from './signed-in.ts';
import { topmostPages } from './topmost-pages.ts';

const kilo = 1024;

/** What the browser has to load, compressed with gzip: at first, and for each of the topmost pages besides. */
export async function run({ progress }: BenchOptions): Promise<Row[]> {
  progress('building the portal');
  await builtPortal();
  const build = JSON.parse(await readFile(join(distDirectory, 'build.json'), 'utf8')) as PortalBuild;
  const { script, styles } = build.firstLoad;
  const rows = [
    atMost(140, row('First load of script', script / kilo, 'KB')),
    atMost(25, row('First load of styles', styles / kilo, 'KB')),
  ];
  progress('starting the platform');
  await using kernel = await startTestKernel();
  const browser = await startBrowser();
  try {
    const all = await scriptsOfPages({ kernel, browser, progress });
    for (const [name, bytes] of all)
      rows.push(atMost(70, row(`Script besides: ${name}`, (bytes - script) / kilo, 'KB')));
  } finally {
    await browser.close();
  }
  return rows;
}

interface Running {
  readonly kernel: TestKernel;
  readonly browser: Browser;
  progress(text: string): void;
}

/** Bytes of all script each page has loaded when it is there, opened by its address with nothing kept. */
async function scriptsOfPages({ kernel, browser, progress }: Running): Promise<[string, number][]> {
  const context = await browser.newContext();
  await signInAt(await context.newPage(), kernel);
  const storageState = await context.storageState();
  const sizes: [string, number][] = [];
  for (const [name, address] of Object.entries(topmostPages)) {
    progress(`${name}: script`);
    // Nothing is fetched beforehand for later pages: a service worker would be counted with this one.
    const fresh = await browser.newContext({ storageState, serviceWorkers: 'block' });
    const page = await fresh.newPage();
    const texts: Promise<Buffer>[] = [];
    const count = (answer: Response) => {
      if (answer.request().resourceType() === 'script') texts.push(answer.body());
    };
    page.on('response', count);
    await page.goto(`${kernel.baseUrl}${address}`);
    await settled(page);
    // What follows when there is time is not of this page.
    page.off('response', count);
    const bodies = await Promise.all(texts);
    sizes.push([name, bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0)]);
    await fresh.close();
  }
  return sizes;
}
