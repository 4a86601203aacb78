import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { projectDirectory } from '../support/project-directory.ts';
import { administrator } from '../support/test-kernel.ts';
import { startBrowser } from './browser.ts';
import { type FilledPlatform, startFilledPlatform } from './pages/filled-platform.ts';
import { problemsOf, settled } from './pages/page-problems.ts';

const node = join(projectDirectory, 'node_modules', '.bin', 'node');
const minutes = 60_000;

let platform: FilledPlatform;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  await promisify(execFile)(node, [join(projectDirectory, 'portals', 'build.ts'), '--if-changed']);
  [platform, browser] = await Promise.all([startFilledPlatform(), startBrowser()]);
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
}, 10 * minutes);

afterAll(async () => {
  await browser?.close();
  await platform?.kernel[Symbol.asyncDispose]();
});

const open = async (address: string) => {
  await page.goto(`${platform.kernel.baseUrl}${address}`);
  await settled(page);
};

test(
  'pages of who is not signed in: no violation in light and dark, nothing moves sideways at 320 px',
  async () => {
    const found: string[] = [];
    for (const address of ['/', '/-/forgotten', '/invitation', '/password-reset#token=spent']) {
      await open(address);
      found.push(...(await problemsOf(page, address)));
    }
    await open('/');
    await page.getByRole('button', { name: 'Sign in' }).click();
    found.push(...(await problemsOf(page, 'the login without a password')));
    expect(found).toEqual([]);
    await page.getByLabel('E-mail').fill(administrator.email);
    await page.locator('input[type=password]').fill(administrator.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { level: 1, name: /Good to see you/ }).waitFor();
  },
  3 * minutes,
);

test(
  'every tab of a customer',
  async () => {
    await open(`/customers/${platform.things['/customers/$customerId']}`);
    const found: string[] = [];
    for (const tab of await page.getByRole('tab').allTextContents()) {
      await page.getByRole('tab', { name: tab }).click();
      await settled(page);
      found.push(...(await problemsOf(page, `the tab ${tab}`)));
    }
    expect(found).toEqual([]);
  },
  3 * minutes,
);
