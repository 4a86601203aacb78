import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { violationsOf } from './axe.ts';
import { complaintsOf, startBrowser } from './browser.ts';
import { startGallery } from './kit-gallery.ts';

type Gallery = Awaited<ReturnType<typeof startGallery>>;

let gallery: Gallery;
let browser: Browser;

beforeAll(async () => {
  [gallery, browser] = await Promise.all([startGallery(), startBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await gallery?.close();
});

const desk = { width: 1280, height: 900 };
const phone = { width: 320, height: 640 };
const looks = {
  light: { viewport: desk, query: '' },
  dark: { viewport: desk, query: '&theme=dark' },
  'right to left': { viewport: desk, query: '&locale=ar' },
  'dark, 320 px': { viewport: phone, query: '&theme=dark' },
} as const;

/** Opens a part of the gallery; answers what it complains of. */
async function open(part: string, { viewport, query }: { viewport: typeof desk; query: string }) {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await page.goto(`${gallery.address}?part=${part}${query}`);
  await page.waitForSelector('h1');
  return { page, complaints, close: () => context.close() };
}

// What runs in the page is text: tests are checked without the names of browsers.
const sideways = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
const tooSmall = `[...document.querySelectorAll('button, input, select, [role=tab]')]
  .map((element) => ({ element, box: element.getBoundingClientRect() }))
  .filter(({ box }) => box.width > 1 && Math.min(box.width, box.height) < 24)
  .map(({ element }) => element.outerHTML.slice(0, 120))`;
const ring = 'getComputedStyle(document.activeElement).outlineStyle';

describe.each(Object.entries(looks))('%s', (_, look) => {
  test.each(['base', 'forms', 'table', 'charts'])(
    '%s: no violation, no sideways scroll, nothing the policy refuses',
    async (part) => {
      const { page, complaints, close } = await open(part, look);
      if (part === 'table') await page.getByText('Ana Adler 1', { exact: true }).waitFor();
      expect(await violationsOf(page)).toEqual([]);
      expect(await page.evaluate(sideways)).toBe(0);
      expect(complaints).toEqual([]);
      expect(await page.locator('style').count()).toBe(0);
      await close();
    },
  );
});

describe.each(['light', 'dark'] as const)('what opens, %s', (theme) => {
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const opening = (name: string, role: 'dialog' | 'menu') => async (page: Page) => {
    await press(page, name);
    await page.getByRole(role).waitFor();
  };
  const parts: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
    dialog: opening('Dialog', 'dialog'),
    async 'a question with its reason missing'(page) {
      await press(page, 'Confirm');
      await press(page, 'Suspend');
      await page.getByRole('dialog').locator('[aria-invalid=true]').waitFor();
    },
    drawer: opening('Drawer', 'dialog'),
    async palette(page) {
      await press(page, 'Palette');
      await page.getByRole('option', { name: /Invoices/ }).waitFor();
    },
    popover: opening('Popover', 'dialog'),
    menu: opening('Actions', 'menu'),
    async toasts(page) {
      await press(page, 'Toast');
      await page.getByText('The router does not answer').waitFor();
    },
  };

  test.each(Object.entries(parts))('%s: no violation', async (_, act) => {
    const { page, complaints, close } = await open('overlays', looks[theme]);
    await act(page);
    expect(await violationsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});

test('the states of a table have no violation: selected, filtered, choosing columns, empty, failed', async () => {
  const { page, close } = await open('table', looks.light);
  await page.getByText('Ana Adler 1', { exact: true }).waitFor();
  await page.getByRole('grid').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Clear selection' }).waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('dialog').waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('dialog').waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await close();
  for (const query of ['&rows=0', '&fails']) {
    const other = await open('table', { viewport: desk, query });
    await other.page.getByText(/No customers yet|being restarted/).waitFor();
    expect(await violationsOf(other.page)).toEqual([]);
    await other.close();
  }
});

test('everything that is pressed is 24 px at least, and the focus can be seen on it', async () => {
  const { page, close } = await open('base', { viewport: phone, query: '' });
  expect(await page.evaluate(tooSmall)).toEqual([]);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(ring)).toBe('solid');
  await close();
});
