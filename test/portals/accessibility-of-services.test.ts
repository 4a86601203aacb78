import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { problemsOf, settled } from './pages/page-problems.ts';
import { pagesIn, problemsOfPages } from './pages/pages-of-plugins.ts';
import { startVisitedPortal, type VisitedPortal } from './pages/visited-portal.ts';

const minutes = 60_000;
let portal: VisitedPortal;

beforeAll(async () => {
  portal = await startVisitedPortal();
  await portal.open('/');
  await portal.signIn();
}, 10 * minutes);

afterAll(async () => {
  await portal?.[Symbol.asyncDispose]();
});

test.each(pagesIn('services'))(
  'every page of $plugin has no violation in light and dark, and moves nothing sideways at 320 px',
  async ({ patterns }) => {
    expect(await problemsOfPages(portal.page, portal.platform, patterns)).toEqual([]);
  },
  3 * minutes,
);

test(
  'every tab of a customer has none either',
  async () => {
    const { page, platform } = portal;
    await portal.open(`/customers/${platform.things.customerId}`);
    const found: string[] = [];
    for (const tab of await page.getByRole('tab').allTextContents()) {
      await page.getByRole('tab', { name: tab }).click();
      await page.getByRole('tab', { name: tab, selected: true }).waitFor();
      await settled(page);
      found.push(...(await problemsOf(page, `the tab ${tab}`)));
    }
    expect(found).toEqual([]);
  },
  3 * minutes,
);
