import { fail } from 'node:assert/strict';
import { expect } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { administrator } from '../../../support/test-kernel.ts';
import { complaintsOf } from '../../browser.ts';
import type { Hands, ways } from './hands.ts';
import { keyboardHands } from './keyboard-hands.ts';
import { mouseHands } from './mouse-hands.ts';
import { tellingHands } from './telling-hands.ts';

/** Somebody at the portal, signed in, in a browser window of his own. */
export interface Visit {
  readonly page: Page;
  readonly hands: Hands;
  /** Waits for a page by its title. */
  heading(name: string | RegExp): Promise<void>;
  /** Waits until the page says a text, and nothing else beside it. */
  says(text: string): Promise<void>;
  /** Waits until a dialog has closed, as it does when what it asked for is done. */
  closed(dialog: string): Promise<void>;
  /** Waits until the page says a status, which a sign stands before. */
  status(word: string): Promise<void>;
  /**
   * Ends it: nothing was refused by the policy or failed but what the journey means to, and by keyboard no pointer was used and
   * the focus was never dropped.
   */
  end(meant?: RegExp): Promise<void>;
}

interface VisitWish {
  readonly browser: Browser;
  readonly baseUrl: string;
  readonly way: (typeof ways)[number];
}

/** How long anything may take in a browser that shares two cores with the whole platform and what else runs. */
const within = 60_000;
const watchPointer = "addEventListener('pointerdown', () => { window.pointed = true; }, true)";

/** Signs in as the administrator, by the hands of this way. */
export async function visit({ browser, baseUrl, way }: VisitWish): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(within);
  await page.addInitScript({ content: watchPointer });
  const complaints = complaintsOf(page);
  const lost: string[] = [];
  const seen = async () => {
    const said = await page.locator('body').ariaSnapshot();
    return `${page.url()} says: ${said}; complaints: ${complaints.join('; ')}`;
  };
  const hands = tellingHands(way === 'by mouse' ? mouseHands(page) : keyboardHands(page, lost), seen);
  const appears = (wanted: Locator, what: string) =>
    wanted.waitFor().catch(async () => fail(`no ${what}; ${await seen()}`));
  const heading = (name: string | RegExp) =>
    appears(page.getByRole('heading', { level: 1, name }), `page ${name}`);
  await page.goto(baseUrl);
  await heading('Sign in');
  await hands.write('E-mail', administrator.email);
  await hands.write('Password', administrator.password);
  await hands.press('button', 'Sign in');
  await heading(/Good to see you/);
  return {
    page,
    hands,
    heading,
    says: (text) => appears(page.getByText(text, { exact: true }).first(), `text ${text}`),
    closed: (dialog) =>
      page
        .getByRole('dialog', { name: dialog })
        .waitFor({ state: 'hidden' })
        .catch(async () => fail(`${dialog} stays open; ${await seen()}`)),
    status: (word) =>
      appears(
        page
          .getByRole('main')
          .getByText(new RegExp(`^\\W?${word}$`))
          .first(),
        `status ${word}`,
      ),
    async end(meant = /$^/) {
      expect(complaints.filter((text) => !meant.test(text))).toEqual([]);
      expect(lost).toEqual([]);
      if (way === 'by keyboard alone') expect(await page.evaluate('window.pointed === true')).toBe(false);
      await context.close();
    },
  };
}
