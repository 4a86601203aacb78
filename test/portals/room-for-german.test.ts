import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { goWithin } from './pages/page-problems.ts';
import { addressOf, pagesIn } from './pages/pages-of-plugins.ts';
import { startVisitedPortal, type VisitedPortal } from './pages/visited-portal.ts';

const minutes = 60_000;
let portal: VisitedPortal;

beforeAll(async () => {
  portal = await startVisitedPortal();
  const { page } = portal;
  await portal.open('/');
  await portal.signIn();
  await page.evaluate("localStorage.setItem('isp.locale', 'de')");
  await page.setViewportSize(narrow);
  await portal.open('/');
}, 10 * minutes);

afterAll(async () => {
  await portal?.[Symbol.asyncDispose]();
});

/**
 * What is too wide: the page itself, and texts that are cut off because what is around them is too narrow. Cells of lists end
 * in … by their column’s width, and what only screen readers are told has one pixel.
 */
const tooWide = `(() => {
  const page = document.documentElement;
  const over = page.scrollWidth - page.clientWidth;
  const cut = [...document.querySelectorAll('body *')].filter((element) => {
    if (element.closest('.ui-table') || element.clientWidth <= 1) return false;
    return getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
  });
  return [
    ...(over > 0 ? ['the page moves sideways by ' + over + ' px'] : []),
    ...cut.slice(0, 5).map((element) => 'cut off: ' + element.outerHTML.slice(0, 160)),
  ];
})()`;

/** Lists whose columns do not fit: what is seldom looked for is for the chooser of columns. */
const wideLists = `[...document.querySelectorAll('[role=grid]')]
  .filter((grid) => grid.scrollWidth > grid.clientWidth)
  .map((grid) => grid.getAttribute('aria-label') + ' is ' + (grid.scrollWidth - grid.clientWidth) + ' px too wide')`;

const narrow = { width: 320, height: 640 };
const desk = { width: 1280, height: 800 };

/** What is too wide on pages that are gone to one after the other, in a narrow window and at a desk. */
async function problemsAt(page: Page, addresses: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const address of addresses) {
    await goWithin(page, address);
    found.push(...(await page.evaluate<string[]>(tooWide)).map((text) => `${address}: ${text}`));
    await page.setViewportSize(desk);
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    found.push(...(await page.evaluate<string[]>(wideLists)).map((text) => `${address}: the list ${text}`));
    await page.setViewportSize(narrow);
  }
  return found;
}

test(
  'the portal’s own pages have room for German',
  async () => {
    expect(await portal.page.evaluate('document.documentElement.lang')).toBe('de');
    const customer = `/customers/${portal.platform.things.customerId}`;
    const tabs = ['billing.customer-tab', 'customers.timeline-tab', 'audit.customer-tab'];
    const addresses = ['/', '/-/account', '/-/keyboard', ...tabs.map((tab) => `${customer}?tab=${tab}`)];
    expect(await problemsAt(portal.page, addresses)).toEqual([]);
  },
  2 * minutes,
);

test.each([...pagesIn('plugins'), ...pagesIn('services')])(
  'the pages of $plugin have room for German, and their lists fit a window of 1280 px',
  async ({ patterns }) => {
    const { page, platform } = portal;
    const addresses = patterns.map((pattern) => addressOf(pattern, platform.things));
    expect(await problemsAt(page, addresses)).toEqual([]);
  },
  2 * minutes,
);
