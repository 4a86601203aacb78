import type { Page } from 'playwright-core';
import { violationsOf } from '../axe.ts';

/** Both colours every page has. */
export const themes = ['light', 'dark'] as const;

const desk = { width: 1280, height: 900 };
/** A window of 1280 × 1024 at 400 %, and as narrow as the narrowest phone: both have 320 px (WCAG 2.1, 1.4.10). */
const narrow = { width: 320, height: 256 };
/** Longer than this no page takes on a machine that does much else. */
const patienceMs = 30_000;
/** So long nothing changes on a page that shows all it is going to show; what is live is not waited for longer. */
const quietMs = 200;
const liveMs = 1_500;

// What runs in the page is text: tests are checked without the names of browsers.
const widest = `[...document.querySelectorAll('body *')]
  .filter((element) => !element.closest('.ui-table') && element.getBoundingClientRect().right > innerWidth + 1)
  .slice(0, 3).map((element) => element.outerHTML.slice(0, 160)).join(' ')`;
/** How many pixels the page can be moved sideways, when it has found its place in a window that was narrowed. */
const sideways = `new Promise((done) => {
  const page = document.documentElement;
  const over = () => page.scrollWidth - page.clientWidth;
  const begun = Date.now();
  const look = () => (over() > 0 && Date.now() - begun < ${liveMs} ? setTimeout(look, 50) : done(over()));
  setTimeout(look, 60);
})`;

const colours = 'document.documentElement.dataset.mantineColorScheme';
/** Resolves when the page has taken its colours. */
const coloured = (theme: string) => `new Promise((done) => {
  const look = () => (${colours} === '${theme}' ? done() : setTimeout(look, 20));
  look();
})`;

/** Answers what a page still waits for, or nothing as soon as it waits for nothing and stays as it is. */
const settling = waiting(['.ui-skeleton', '.ui-cell-waiting', '[aria-busy=true]']);
const staying = waiting([]);

function waiting(signs: readonly string[]): string {
  return `new Promise((done) => {
  const coming = ${JSON.stringify(signs)};
  const missing = () => {
    const titled = document.querySelector('main h1:not([data-before])');
    return titled ? coming.find((one) => document.querySelector('main ' + one)) : 'its title';
  };
  const end = (text) => { observer.disconnect(); clearInterval(watch); done(text); };
  let changed = Date.now();
  let whole;
  const observer = new MutationObserver(() => { changed = Date.now(); });
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  const begun = Date.now();
  const watch = setInterval(() => {
    const still = missing();
    whole = still ? undefined : (whole ?? Date.now());
    const quiet = Date.now() - changed >= ${quietMs};
    if (whole && (quiet || Date.now() - whole >= ${liveMs})) end('');
    else if (Date.now() - begun > ${patienceMs}) end(still ?? '');
  }, 50);
})`;
}

/** Waits until a page that is loaded shows all it is going to show; answers what it has waited for in vain. */
export async function settled(page: Page): Promise<string> {
  await page.locator('main').waitFor();
  await page.waitForLoadState('networkidle');
  return page.evaluate<string>(settling);
}

/** Waits until a page stays as it is, whatever it waits for. */
export async function still(page: Page): Promise<void> {
  await page.evaluate(staying);
}

/** Goes to another page as a link does, without loading the application anew; answers what did not come. */
export function goWithin(page: Page, address: string): Promise<string> {
  return page.evaluate<string>(`(() => {
    const address = ${JSON.stringify(address)};
    const before = location.pathname === address ? [] : document.querySelectorAll('main h1');
    for (const title of before) title.setAttribute('data-before', '');
    scrollTo(0, 0);
    history.pushState({}, '', address);
    return ${settling};
  })()`);
}

/**
 * What axe asks of colours. All else is the same in both: what is on a page does not depend on its colours but for the name of
 * the button that changes them, which is on every page and so is looked at in both.
 */
const rulesOfColours = ['color-contrast', 'link-in-text-block'];

/**
 * What is wrong with the page that is shown: what axe finds in light and dark, and whether it scrolls sideways at 320 px. It is
 * left in the other colours, so that every second page is looked at in the dark first.
 */
export async function problemsOf(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  const add = (texts: readonly string[], theme: string) =>
    found.push(...texts.map((text) => `${name}, ${theme}: ${text}`));
  const first = await page.evaluate<string>(colours);
  add(await violationsOf(page), first);
  const other = first === 'dark' ? 'light' : 'dark';
  await page.emulateMedia({ colorScheme: other });
  await page.evaluate(coloured(other));
  add(await violationsOf(page, rulesOfColours), other);
  await page.setViewportSize(narrow);
  const over = await page.evaluate<number>(sideways);
  if (over > 0) found.push(`${name}, 320 px: ${over} px too wide: ${await page.evaluate<string>(widest)}`);
  await page.setViewportSize(desk);
  return found;
}
