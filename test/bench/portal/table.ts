import type { Page } from 'playwright-core';
import { startBrowser } from '../../portals/browser.ts';
import { startGallery } from '../../portals/kit-gallery.ts';
import type { BenchOptions } from '../bench-options.ts';
import { percentile, worst } from '../percentiles.ts';
import { atLeast, atMost, type Row, row } from '../rows.ts';

/** What a page of rows takes to come from the server that is made believe. */
const waitMs = 20;

/** Begins to write down when frames come and how many rows are in the page. Text, for it runs in the page. */
const watch = `(() => {
  const seen = { frames: [], rows: 0, on: true };
  window.seen = seen;
  let before = performance.now();
  const frame = (now) => {
    seen.frames.push(now - before);
    before = now;
    seen.rows = Math.max(seen.rows, document.querySelectorAll('[role=grid] .ui-table-body > [role=row]').length);
    if (seen.on) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})()`;
const seen =
  '(() => { window.seen.on = false; return { frames: window.seen.frames.slice(2), rows: window.seen.rows }; })()';
const activeText = `document.getElementById(document.querySelector('[role=grid]').getAttribute('aria-activedescendant'))
  ?.closest('[role=row]')?.textContent ?? ''`;

/** The data table with 100,000 and 1,000,000 rows: frames while it is scrolled, rows in the page, the way to the last row. */
export async function run({ quick, progress }: BenchOptions): Promise<Row[]> {
  const [gallery, browser] = await Promise.all([startGallery(), startBrowser()]);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const open = async (count: number) => {
      await page.goto(`${gallery.address}?part=table&rows=${count}&wait=${waitMs}`);
      await page.getByText('Ana Adler 1', { exact: true }).waitFor();
    };
    progress('100,000 rows are scrolled');
    await open(100_000);
    const idle = await framesDuring(page, () => page.waitForTimeout(quick ? 500 : 2_000));
    const busy = await workMeter(page);
    const wheel = await framesDuring(page, () => scrolled(page, quick ? 30 : 240));
    const workMs = (await busy()) / wheel.frames.length;
    progress('the last row is gone to');
    const rows = [
      atLeast(
        58,
        row(
          'Frames a second while 100,000 rows are scrolled',
          rateOf(wheel.frames),
          '/s',
          rateOf(idle.frames),
        ),
      ),
      atMost(
        17,
        row('Time between frames while they are scrolled, p95', percentile(wheel.frames, 0.95), 'ms'),
      ),
      atMost(8, row('Script, styles and layout per frame', workMs, 'ms')),
      atMost(60, row('Rows in the page at most', wheel.rows, '')),
      atMost(
        300,
        row(
          'From Control and End to the last of 100,000 rows, worst of 5',
          worst(await lastRows(page, 100_000)),
          'ms',
        ),
      ),
    ];
    await open(1_000_000);
    const million = worst(await lastRows(page, 1_000_000));
    rows.push(
      atMost(300, row('From Control and End to the last of 1,000,000 rows, worst of 5', million, 'ms')),
    );
    return rows;
  } finally {
    await browser.close();
    await gallery.close();
  }
}

async function framesDuring(
  page: Page,
  work: () => Promise<void>,
): Promise<{ frames: number[]; rows: number }> {
  await page.evaluate(watch);
  await work();
  return page.evaluate(seen);
}

/** Processor time of the page's main thread, without painting, which a machine without a GPU does in software. */
async function workMeter(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const total = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const counted = ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'];
    return metrics.reduce((sum, { name, value }) => sum + (counted.includes(name) ? value * 1000 : 0), 0);
  };
  const before = await total();
  return async () => (await total()) - before;
}

/** Turns the wheel, two rows a frame. */
async function scrolled(page: Page, turns: number): Promise<void> {
  await page.mouse.move(640, 500);
  for (let turn = 0; turn < turns; turn++) {
    await page.mouse.wheel(0, 76);
    await page.waitForTimeout(16);
  }
}

function rateOf(frames: readonly number[]): number {
  return (1000 * frames.length) / frames.reduce((sum, one) => sum + one, 0);
}

/** Waits in the page, frame by frame, until it is so; Playwright's own way needs an `eval` the policy refuses. */
function once(fits: string): string {
  return `new Promise((resolve) => {
    const look = () => (${fits} ? resolve() : requestAnimationFrame(look));
    look();
  })`;
}

/** Milliseconds from the key until the last row is there with its content. */
async function lastRows(page: Page, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < 5; n++) {
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+Home');
    await page.evaluate(once(`(${activeText}).includes('Ana Adler 1')`));
    const begun = performance.now();
    await page.keyboard.press('Control+End');
    await page.evaluate(once(`/ ${count}(?!\\d)/.test(${activeText})`));
    times.push(performance.now() - begun);
  }
  return times;
}
