import type { CDPSession, Page } from 'playwright-core';
import { startBrowser } from '../../portals/browser.ts';
import type { ApiClient } from '../../support/api-client.ts';
import { type PluginFolder, pluginFolder } from '../../support/plugin-folder.ts';
import { startTestKernel } from '../../support/test-kernel.ts';
import type { BenchOptions } from '../bench-options.ts';
import { worst } from '../percentiles.ts';
import { atMost, exactly, type Row, row } from '../rows.ts';
import { builtPortal } from './built-portal.ts';
import { signInAt } from './signed-in.ts';

interface Stage {
  readonly page: Page;
  readonly admin: ApiClient;
  readonly folder: PluginFolder;
}

/** A plugin's page that is open while the plugin is swapped, and its link when the plugin is enabled. */
export async function run({ quick, progress }: BenchOptions): Promise<Row[]> {
  await builtPortal();
  progress('starting the platform');
  await using folder = await pluginFolder('paged');
  await using kernel = await startTestKernel({ pluginsDirectory: folder.path });
  const browser = await startBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await signInAt(page, kernel);
    const stage = { page, admin: await kernel.login(), folder };
    progress('the plugin is enabled');
    const shown = [];
    for (let n = 0; n < (quick ? 1 : 5); n++) shown.push(await enabled(stage));
    progress('the plugin is swapped');
    return [
      atMost(1_000, row('From a plugin that runs to its link, worst of 5', worst(shown), 'ms')),
      ...(await swaps(stage, quick ? 2 : 10)),
    ];
  } finally {
    await browser.close();
  }
}

/** Milliseconds from the answer that a plugin is enabled until its page can be gone to. */
async function enabled({ page, admin }: Stage): Promise<number> {
  const link = page.getByRole('link', { name: 'Paged' });
  await admin.post('/plugins/paged/disable');
  await link.waitFor({ state: 'detached' });
  await admin.post('/plugins/paged/enable');
  const begun = performance.now();
  await link.waitFor();
  return performance.now() - begun;
}

async function swaps({ page, admin, folder }: Stage, count: number): Promise<Row[]> {
  const heading = (text: string) => page.getByRole('heading', { level: 1, name: text, exact: true });
  await page.getByRole('link', { name: 'Paged' }).click();
  await heading('Version one').waitFor();
  await page.evaluate('window.sameDocument = true');
  const session = await page.context().newCDPSession(page);
  const [after, whole]: [number[], number[]] = [[], []];
  let before = 'Version one';
  const swap = async (text: string) => {
    await folder.edit('paged/ui/index.tsx', before, text);
    before = text;
    const begun = performance.now();
    await admin.post('/plugins/paged/reload');
    const runs = performance.now();
    await heading(text).waitFor();
    after.push(performance.now() - runs);
    whole.push(performance.now() - begun);
  };
  await swap('Version to begin with');
  const heap = await heapOf(session);
  for (let n = 1; n <= count; n++) await swap(`Version ${n} of the page`);
  const kept = ((await heapOf(session)) - heap) / 1024 / count;
  return [
    atMost(500, row(`From a swapped plugin to its new page, worst of ${count + 1}`, worst(after), 'ms')),
    row('The same with the swap itself', worst(whole), 'ms'),
    atMost(50, row('Memory of the page a swap leaves', kept, 'KB')),
    exactly(
      1,
      row(
        'The document is the same after all swaps',
        Number(await page.evaluate("'sameDocument' in window")),
        '',
      ),
    ),
  ];
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}
