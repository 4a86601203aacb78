import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Manifest } from '@isp/sdk';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page, Request } from 'playwright-core';
import { signInAt } from '../bench/portal/signed-in.ts';
import { projectDirectory } from '../support/project-directory.ts';
import { startTestKernel, type TestKernel } from '../support/test-kernel.ts';
import { startBrowser } from './browser.ts';
import { settled } from './pages/page-problems.ts';

const node = join(projectDirectory, 'node_modules', '.bin', 'node');

/** Every page of ours that says what it reads first, and whose address needs nothing filled in. */
const pages = globSync('{plugins,services}/*/plugin.json', { cwd: projectDirectory }).flatMap((file) => {
  const { id, contributes } = JSON.parse(readFileSync(join(projectDirectory, file), 'utf8')) as Manifest;
  return (contributes?.portal?.routes ?? [])
    .filter(({ path, reads }) => reads && !path.includes('$'))
    .map(({ path, reads = [] }) => ({
      address: path === '' ? `/${id}` : `/${id}/${path}`,
      reads: reads.map((read) => `/api/v1${typeof read === 'string' ? read : read.address}`),
    }));
});

let kernel: TestKernel;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  await promisify(execFile)(node, [join(projectDirectory, 'portals', 'build.ts'), '--if-changed']);
  kernel = await startTestKernel();
  browser = await startBrowser();
  const context = await browser.newContext({ serviceWorkers: 'block' });
  // Live data comes later and reads rows anew: here it stays silent.
  await context.routeWebSocket(/\/realtime/, () => undefined);
  page = await context.newPage();
  await signInAt(page, kernel);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await kernel?.[Symbol.asyncDispose]();
});

/** Opens a page until its document names something: a platform that does much else leaves that out, or has not bundled the page yet. */
async function opened(address: string): Promise<{ named: string[]; asked: string[] }> {
  for (let tries = 1; ; tries++) {
    const asked: string[] = [];
    const note = (request: Request) =>
      void asked.push(decodeURIComponent(request.url().slice(kernel.baseUrl.length)));
    page.on('request', note);
    const answer = await page.goto(`${kernel.baseUrl}${address}`);
    await settled(page);
    page.off('request', note);
    const named = addressesIn((await answer?.text()) ?? '');
    if (named.some((one) => one.startsWith('/assets/plugins/')) || tries === 5) return { named, asked };
  }
}

function addressesIn(document: string): string[] {
  const links = document.matchAll(/<link rel="(?:module)?preload" href="([^"]+)"/g);
  return [...links].map(([, href = '']) => href.replaceAll('&amp;', '&'));
}

test.each(pages)(
  '$address is opened with one request for each thing: what its document names is what it uses',
  async ({ address, reads }) => {
    const { named, asked } = await opened(address);
    expect(named).toEqual(
      expect.arrayContaining(['/api/v1/auth/me', '/api/v1/portal/contributions', ...reads]),
    );
    expect(named.filter((href) => asked.filter((one) => one === href).length !== 1)).toEqual([]);
    const code = asked.filter((one) => one.startsWith('/assets/plugins/'));
    expect(code.filter((one) => !named.includes(one))).toEqual([]);
  },
  60_000,
);
