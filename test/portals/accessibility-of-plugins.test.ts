import { afterAll, beforeAll, expect, test } from '@jest/globals';
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

test.each(pagesIn('plugins'))(
  'every page of $plugin has no violation in light and dark, and moves nothing sideways at 320 px',
  async ({ patterns }) => {
    expect(await problemsOfPages(portal.page, portal.platform, patterns)).toEqual([]);
  },
  5 * minutes,
);
