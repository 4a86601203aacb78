import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Frame, Page } from 'playwright-core';
import { ensureProgram, radclient } from '../../plugins/radius/test/radclient.ts';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { type PluginFolder, pluginFolder } from '../support/plugin-folder.ts';
import { projectDirectory } from '../support/project-directory.ts';
import { administrator, startTestKernel, type TestKernel } from '../support/test-kernel.ts';
import { violationsInFrame } from './axe.ts';
import { complaintsOf, startBrowser } from './browser.ts';

const node = join(projectDirectory, 'node_modules', '.bin', 'node');
const secret = 'a-shared-secret';
const within = 30_000;

let folder: PluginFolder;
let kernel: TestKernel;
let admin: ApiClient;
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  await ensureProgram('radclient', ['freeradius-utils']);
  await promisify(execFile)(node, [join(projectDirectory, 'portals', 'build.ts'), '--if-changed']);
  folder = await pluginFolder('paged', 'framed');
  kernel = await startTestKernel({ mode: 'sandbox', pluginsDirectory: folder.path });
  admin = await kernel.login();
  await admin.post('/tariffs', {
    ...{ name: 'Internet 100/50', type: 'internet', price: { amountMinor: 3990, currency: 'EUR' } },
    ...{ downKbps: 100_000, upKbps: 50_000 },
  });
  await admin.post('/radius/nas', { name: 'Router', address: '127.0.0.1', secret, vendor: 'mikrotik' });
  browser = await startBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(within);
  complaints = complaintsOf(page);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await kernel?.[Symbol.asyncDispose]();
  await folder?.[Symbol.asyncDispose]();
});

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });

async function signIn(): Promise<void> {
  await page.getByLabel('E-mail').fill(administrator.email);
  await page.locator('input[type=password]').fill(administrator.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** A session of the subscriber, as his router tells it. */
async function comeOnline(login: string, password: string): Promise<void> {
  const { radiusAuth, radiusAcct } = kernel.ports;
  const auth = { 'User-Name': login, 'User-Password': password };
  const answer = await radclient({ port: radiusAuth, command: 'auth', secret, attributes: auth });
  expect(answer.packet).toBe('Access-Accept');
  const start = { 'Acct-Status-Type': 'Start', 'Acct-Session-Id': 'portal-1', 'NAS-IP-Address': '127.0.0.1' };
  const attributes = { 'User-Name': login, ...start, 'Framed-IP-Address': '198.51.100.77' };
  await radclient({ port: radiusAcct, command: 'acct', secret, attributes });
}

describe('the portal in a browser', () => {
  test('a login at any address leads there, and no script can read the session', async () => {
    await page.goto(`${kernel.baseUrl}/customers`);
    await heading('Sign in').waitFor();
    const login = page.waitForResponse((answer) => answer.url().endsWith('/auth/login'));
    await signIn();
    expect((await login).status()).toBe(204);
    await heading('Customers').waitFor();
    const cookies = await page.context().cookies();
    expect(cookies).toEqual([
      expect.objectContaining({ name: 'isp_session', httpOnly: true, sameSite: 'Strict' }),
    ]);
    const readable = await page.evaluate<string>('JSON.stringify([document.cookie, { ...localStorage }])');
    expect(readable).not.toContain(cookies[0]?.value);
  });

  test('a customer is added, gets internet access, and is seen online: by clicks alone', async () => {
    await page.getByRole('link', { name: 'Add customer' }).first().click();
    await page.getByRole('button', { name: 'Next' }).click();
    const name = page.getByRole('textbox', { name: /^Name/ });
    await name.and(page.locator('[aria-invalid=true]')).waitFor();
    await name.fill('Ana Adler');
    await page.getByLabel('E-mail').fill('ana@adler.example');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Add customer' }).click();
    await heading('Ana Adler').waitFor();

    await page.getByRole('tab', { name: 'Services' }).click();
    await page.getByRole('link', { name: 'Add internet' }).click();
    await page.getByLabel(/Internet 100\/50/).check();
    await page.getByText('What the first bill will have').waitFor();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByLabel('Login').fill('ana.adler');
    await page.locator('input[type=password]').fill('a good password');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Order' }).click();
    await heading('Internet was ordered').waitFor();
    await page.getByRole('link', { name: /customer’s services/ }).click();
    // it follows by itself when the network has it
    await page.getByRole('tabpanel').getByText('Active').first().waitFor();

    await page.getByRole('link', { name: 'Sessions' }).click();
    await heading('Sessions').waitFor();
    await comeOnline('ana.adler', 'a good password');
    await page.getByRole('grid').getByText('ana.adler').waitFor();
  });

  test('the palette finds the customer by a few letters', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('adl');
    await page.getByRole('option', { name: /Ana Adler/ }).waitFor();
    await page.keyboard.press('Enter');
    await heading('Ana Adler').waitFor();
  });

  test('a session that has ended asks for the password, and the form goes on where it was', async () => {
    await page.getByRole('link', { name: 'Edit' }).click();
    await heading(/Change Ana Adler/).waitFor();
    await page.getByLabel('Phone').fill('+49 30 5550123');
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Save' }).click();
    const dialog = page.getByRole('dialog', { name: 'Please sign in again' });
    await dialog.locator('input[type=password]').fill(administrator.password);
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await heading('Ana Adler').waitFor();
    await page.getByText('+49 30 5550123').first().waitFor();
  });

  test('a widget that fails says so in its place, and everything around it works', async () => {
    await page.getByRole('link', { name: 'Home' }).click();
    await page.getByText('Paged could not show this').waitFor();
    await page.getByText('Active customers').waitFor();
  });

  test('a plugin that is swapped shows its new page without the application being loaded again', async () => {
    await page.getByRole('link', { name: 'Paged' }).click();
    await heading('Version one').waitFor();
    await page.evaluate('window.sameDocument = true');
    await folder.edit('paged/ui/index.tsx', 'Version one', 'Version two');
    await admin.post('/plugins/paged/reload');
    await heading('Version two').waitFor();
    expect(await page.evaluate("'sameDocument' in window")).toBe(true);
    await admin.post('/plugins/paged/disable');
    await heading('There is no such page').waitFor();
    await eventually(
      () => page.getByRole('link', { name: 'Paged' }).count(),
      (count) => count === 0,
      { within, what: 'the navigation without the disabled plugin' },
    );
  });

  test('a sandboxed plugin’s page reaches its own routes and nothing else', async () => {
    await page.getByRole('link', { name: 'Framed' }).click();
    const frame = page.frameLocator('iframe[title=Framed]');
    await frame.getByRole('button', { name: 'Look around' }).click();
    await frame.getByText('reached {"text":"Hello Ana"}').waitFor();
    const text = (await frame.locator('dl').textContent()) ?? '';
    expect(text).toContain('refused FORBIDDEN');
    expect(text.match(/refused/g)).toHaveLength(5);
    const sandbox = await page.locator('iframe[title=Framed]').getAttribute('sandbox');
    expect(sandbox).toBe('allow-scripts allow-forms');
  });

  test('sends its forms, and says before what is missing', async () => {
    const frame = page.frameLocator('iframe[title=Framed]');
    await frame.getByRole('button', { name: 'Send' }).click();
    await frame.locator('[aria-invalid=true]').waitFor();
    await frame.getByLabel('Name of the line').fill('Cellar');
    await frame.getByRole('button', { name: 'Send' }).click();
    await page.getByText('It was sent').first().waitFor();
  });

  test('takes the colours of the device when they change, with no violation in either', async () => {
    const inside = page.frames().find((frame) => frame.url().endsWith('/assets/frame.html'));
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      const coloured = `html[data-mantine-color-scheme=${colorScheme}]`;
      await page.frameLocator('iframe[title=Framed]').locator(coloured).waitFor({ state: 'attached' });
      const other = colorScheme === 'dark' ? 'Light colours' : 'Dark colours';
      await page.getByRole('button', { name: other }).waitFor();
      expect(await violationsInFrame(inside as Frame)).toEqual([]);
    }
  });

  test('says without a connection that it needs the server, and opens by itself when that is back', async () => {
    await page.getByRole('link', { name: 'Home' }).click();
    await page.context().setOffline(true);
    await page.getByRole('link', { name: 'Framed' }).click();
    await page.getByText('This page needs the server').waitFor();
    await page.context().setOffline(false);
    await page.frameLocator('iframe[title=Framed]').getByRole('button', { name: 'Look around' }).waitFor();
  });

  test('nothing was refused by the policy and nothing failed but what was meant to', () => {
    const meant =
      /this widget always fails|The plugin "paged" failed|401|ERR_INTERNET_DISCONNECTED|(Connecting to|Fetch API cannot load) .*\/api\/v1\/customers/;
    expect(complaints.filter((text) => !meant.test(text))).toEqual([]);
  });
});
