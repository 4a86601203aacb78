import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const desk = { width: 1280, height: 900 };
/** A phone, and as well a window of 1280 × 1024 at 400 %: both have 320 px. */
const narrow = { width: 320, height: 256 };

// What runs in the page is text: tests are checked without the names of browsers.
const sideways = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
const widest = `[...document.querySelectorAll('main *')]
  .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
  .slice(0, 3).map((element) => element.outerHTML.slice(0, 160)).join(' ')`;

/** Waits until a page shows all it is going to show. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main').waitFor();
  await page.waitForLoadState('networkidle');
  await page.locator('.ui-skeleton').first().waitFor({ state: 'hidden' });
}

/** What is wrong with the page that is shown: what axe finds in light and dark, and whether it scrolls sideways at 320 px. */
export async function problemsOf(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(...(await violations(page)).map((text) => `${name}, ${colorScheme}: ${text}`));
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize(narrow);
  await page.waitForTimeout(100);
  const over = await page.evaluate<number>(sideways);
  if (over > 0) found.push(`${name}, 320 px: ${over} px too wide: ${await page.evaluate<string>(widest)}`);
  await page.setViewportSize(desk);
  return found;
}

/** What axe finds of WCAG 2.1 A and AA and of its best practices. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html} ${failureSummary.replaceAll('\n', ' ')}`),
  );
}
