import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type LookedAtPortal, type Sight, startLooking } from './pages/looked-at.ts';
import { openers, whatOpens } from './pages/openers.ts';
import { ownPages } from './pages/own-pages.ts';
import { pageOf, pagesIn } from './pages/pages-of-plugins.ts';
import { testWithoutConnection } from './pages/without-connection.ts';

const minutes = 60_000;
const overPages = openers.map(whatOpens);
const pagesOfPlugins = [...pagesIn('services'), ...pagesIn('plugins')].flatMap(({ patterns }) =>
  patterns.map(pageOf),
);

let looked: LookedAtPortal;

beforeAll(async () => {
  // What opens comes last: it stays open, and who opens something loads the page anew.
  looked = await startLooking([...pagesOfPlugins, ...ownPages, ...overPages]);
}, 10 * minutes);

afterAll(async () => {
  await looked?.portal[Symbol.asyncDispose]();
});

const nothingIsWrong = async (sight: Sight) => expect(await looked.problemsOf(sight)).toEqual([]);

describe('no violation in light and dark, and nothing moves sideways at 320 px', () => {
  test.each(pagesOfPlugins)('the page $name', nothingIsWrong, 3 * minutes);
  test.each(ownPages)('$name', nothingIsWrong, 3 * minutes);
  test.each(overPages)('what opens over a page: $name', nothingIsWrong, 3 * minutes);
});

describe('without a connection', () => testWithoutConnection(() => looked.portal));
