import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { projectDirectory } from '../../support/project-directory.ts';
import { administrator } from '../../support/test-kernel.ts';
import { startBrowser } from '../browser.ts';
import { type FilledPlatform, startFilledPlatform } from './filled-platform.ts';
import { settled } from './page-problems.ts';

const node = join(projectDirectory, 'node_modules', '.bin', 'node');
const patienceMs = 30_000;

/** A browser window at a portal; nobody else has its session. */
export interface PortalWindow {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Loads a page of the portal, and waits until it shows all it is going to show; answers what did not come. */
  open(address: string): Promise<string>;
  /** Signs in at the login that is shown, without arguments as the first administrator. */
  signIn(user?: { readonly email: string; readonly password: string }): Promise<void>;
}

/** A platform with something on every page, and a browser window at its portal. */
export interface VisitedPortal extends PortalWindow, AsyncDisposable {
  readonly platform: FilledPlatform;
  /** A further window, at another address of the same platform if it has one. */
  newWindow(baseUrl?: string): Promise<PortalWindow>;
}

/** Builds the portal if it has changed, starts platform and browser. */
export async function startVisitedPortal(): Promise<VisitedPortal> {
  await promisify(execFile)(node, [join(projectDirectory, 'portals', 'build.ts'), '--if-changed']);
  const [platform, browser] = await Promise.all([startFilledPlatform(), startBrowser()]);
  const newWindow = (baseUrl = platform.kernel.baseUrl) => windowOf(browser, baseUrl);
  return {
    ...(await newWindow()),
    ...{ platform, newWindow },
    [Symbol.asyncDispose]: () => end(browser, platform),
  };
}

async function windowOf(browser: Browser, baseUrl: string): Promise<PortalWindow> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  return {
    ...{ context, page },
    async open(address) {
      await page.goto(`${baseUrl}${address}`);
      return settled(page);
    },
    async signIn({ email, password } = administrator) {
      await page.getByLabel('E-mail').fill(email);
      await page.locator('input[type=password]').fill(password);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('heading', { level: 1, name: /Good to see you/ }).waitFor();
    },
  };
}

async function end(browser: Browser, platform: FilledPlatform): Promise<void> {
  await browser.close();
  await platform.kernel[Symbol.asyncDispose]();
}
