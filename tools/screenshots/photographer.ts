import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { administrator } from '../../test/support/test-kernel.ts';
import type { ShownPage } from './pages.ts';

/** The colours every page is taken in. */
export const themes = ['light', 'dark'] as const;

const viewport = { width: 1280, height: 800 };
const slowest = 30_000;
/** Of 100: text stays sharp, and a page is about 30 KB. */
const quality = 60;

/** Takes pictures of pages as the administrator sees them. */
export class Photographer {
  readonly #browser: Browser;
  readonly #baseUrl: string;
  #signedIn: Awaited<ReturnType<BrowserContext['storageState']>> | undefined;

  constructor(browser: Browser, baseUrl: string) {
    this.#browser = browser;
    this.#baseUrl = baseUrl;
  }

  /** Writes a picture of each page in one theme, `<name>-<theme>.webp`. */
  async take(pages: readonly ShownPage[], theme: (typeof themes)[number], folder: string): Promise<void> {
    this.#signedIn ??= await this.#signIn(join(folder, 'sign-in'));
    const context = await this.#browser.newContext({
      ...{ viewport, storageState: this.#signedIn, colorScheme: theme, reducedMotion: 'reduce' },
    });
    const page = await context.newPage();
    page.setDefaultTimeout(slowest);
    for (const { path, ...shown } of pages) {
      await page.goto(`${this.#baseUrl}${path}`);
      await settled(page);
      await turnTo(page, shown);
      await picture(page, join(folder, `${shown.name}-${theme}.webp`));
    }
    await context.close();
  }

  /** Signs in, and takes the page for it in both themes on the way. */
  async #signIn(file: string) {
    const context = await this.#browser.newContext({ viewport, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(slowest);
    await page.goto(this.#baseUrl);
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme });
      await page.reload();
      await settled(page);
      await picture(page, `${file}-${theme}.webp`);
    }
    await page.getByLabel('E-mail').fill(administrator.email);
    await page.locator('input[type=password]').fill(administrator.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { level: 1, name: /Good to see you/ }).waitFor();
    const state = await context.storageState();
    await context.close();
    return state;
  }
}

/** Waits until a page shows what it is for: its title, and nothing that is still to come. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  for (const waiting of ['.ui-skeleton', '.ui-cell-waiting'])
    await page.locator(waiting).first().waitFor({ state: 'hidden' });
}

/** Comes to what of the page is shown. */
async function turnTo(page: Page, { open, below }: Pick<ShownPage, 'open' | 'below'>): Promise<void> {
  if (open) {
    await page.getByRole('main').getByRole('button', { name: open, exact: true }).click();
    await page.getByRole('dialog').waitFor();
  }
  if (below)
    await page
      .getByRole('heading', { name: below })
      .evaluate((heading) => (heading as unknown as { scrollIntoView(): void }).scrollIntoView());
}

async function picture(page: Page, file: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality });
  await session.detach();
  await writeFile(file, Buffer.from(data, 'base64'));
}
