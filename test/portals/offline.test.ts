import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { ApiClient } from '../support/api-client.ts';
import { eventually } from '../support/eventually.ts';
import { projectDirectory } from '../support/project-directory.ts';
import { administrator, startTestKernel, type TestKernel } from '../support/test-kernel.ts';
import { complaintsOf, startBrowser } from './browser.ts';
import { type Line, layLine } from './line.ts';

const node = join(projectDirectory, 'node_modules', '.bin', 'node');
const within = 30_000;
const support = { email: 'support@test.example', password: 'another password for tests' };

let kernel: TestKernel;
let line: Line;
let admin: ApiClient;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let customerId: string;
const complaints: string[][] = [];

beforeAll(async () => {
  await promisify(execFile)(node, [join(projectDirectory, 'portals', 'build.ts'), '--if-changed']);
  kernel = await startTestKernel({ mode: 'sandbox' });
  line = await layLine(kernel.ports.http);
  admin = await kernel.login();
  const { body } = await admin.post('/customers', { name: 'Ana Adler', email: 'ana@adler.example' });
  customerId = (body as { id: string }).id;
  await admin.post('/roles', { name: 'reader', permissions: ['customers.customer.read'] });
  await admin.post('/users', { ...support, name: 'Support', kind: 'staff', roles: ['reader'] });
  browser = await startBrowser();
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await open('/customers');
  await signIn(page, administrator);
  await heading('Customers').waitFor();
}, 300_000);

afterEach(() => line.mend());

afterAll(async () => {
  await browser?.close();
  await line?.[Symbol.asyncDispose]();
  await kernel?.[Symbol.asyncDispose]();
});

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });

/** A window of the same person in the same browser. */
async function open(path: string): Promise<Page> {
  const opened = await context.newPage();
  opened.setDefaultTimeout(within);
  complaints.push(complaintsOf(opened));
  await opened.goto(`${line.baseUrl}${path}`);
  return opened;
}

async function signIn(where: Page, user: typeof administrator): Promise<void> {
  await where.getByLabel('E-mail').fill(user.email);
  await where.locator('input[type=password]').fill(user.password);
  await where.getByRole('button', { name: 'Sign in' }).click();
}

async function writeNote(text: string): Promise<void> {
  await page.getByLabel('New note').fill(text);
  await page.getByRole('button', { name: 'Add note' }).click();
}

/** The notes the platform has, by their text. */
async function notes(): Promise<string[]> {
  const { body } = await admin.get(`/customers/${customerId}/notes`);
  return (body as { data: { text: string }[] }).data.map(({ text }) => text);
}

const hasNote = (text: string) =>
  eventually(notes, (all) => all.includes(text), { within, what: `the note "${text}"` });

describe('the portal without a connection', () => {
  test('takes over the page it came with, and keeps no answer of the REST interface in its files', async () => {
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    // Not by `waitForFunction`, whose second look the page's policy refuses.
    await eventually(
      () => page.evaluate<boolean>('navigator.serviceWorker.controller !== null'),
      (taken) => taken,
      { within, what: 'the worker having taken over' },
    );
    const kept = await page.evaluate<string[]>(
      `caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name).then((one) => one.keys()))))
        .then((all) => all.flat().map(({ url }) => new URL(url).pathname))`,
    );
    expect(kept.some((path) => path === '/assets/index.html')).toBe(true);
    expect(kept.filter((path) => !path.startsWith('/assets/'))).toEqual([]);
  });

  test('opens in a new window, and shows a list that was read before with its age', async () => {
    await page.goto(`${line.baseUrl}/customers/${customerId}`);
    await heading('Ana Adler').waitFor();
    await page.getByRole('heading', { name: 'Notes' }).waitFor();
    // read too, and not to be seen below all the same
    for (const path of ['/billing/payments', '/radius']) {
      await page.goto(`${line.baseUrl}${path}`);
      await page.getByRole('grid').waitFor();
    }
    await page.goto(`${line.baseUrl}/customers`);
    await page.getByRole('grid').getByText('Ana Adler').waitFor();
    await page.close();
    line.cut();
    page = await open('/customers');
    await heading('Customers').waitFor();
    await page.getByRole('grid').getByText('Ana Adler').waitFor();
    await page
      .locator('.ui-table-status')
      .getByText(/^As of .* ago$|^As of .*, now$/)
      .waitFor();
    await page.getByRole('note').getByText('No connection').waitFor();
  });

  test('keeps and shows no money and no sessions of before', async () => {
    line.cut();
    await page.goto(`${line.baseUrl}/billing/payments`);
    await page.getByText('The server cannot be reached.').first().waitFor();
    const kept = await keptAddresses();
    expect(kept.some((address) => /\/customers\?/.test(address))).toBe(true);
    expect(
      kept.filter(
        // How somebody likes a list to look says nothing of what is in it.
        (address) =>
          !address.includes('/me/preferences/') &&
          /payment|invoice|billing|balance|ledger|session|report/.test(address),
      ),
    ).toEqual([]);
  });

  test('keeps a note that is written, and it arrives once after the window was closed and the connection is back', async () => {
    line.cut();
    await page.goto(`${line.baseUrl}/customers/${customerId}`);
    await heading('Ana Adler').waitFor();
    await writeNote('Written without a connection');
    await page.getByText('Not sent yet').waitFor();
    await page.getByText('One change waits to be sent').waitFor();
    expect(await notes()).toEqual([]);
    await page.close();
    line.mend();
    page = await open('/customers');
    await hasNote('Written without a connection');
    await page.getByText('One change waits to be sent').waitFor({ state: 'detached' });
    expect(await notes()).toEqual(['Written without a connection']);
  });

  test('sends a note whose reply was lost again, and it is there once', async () => {
    await page.goto(`${line.baseUrl}/customers/${customerId}`);
    await page.getByText('Written without a connection').waitFor();
    line.loseReplyOf(/^POST \/api\/v1\/customers\/[^/]+\/notes /);
    await writeNote('Its reply is lost');
    await hasNote('Its reply is lost');
    await eventually(
      () => line.lost,
      (lost) => lost === 1,
      { within, what: 'the reply being lost' },
    );
    await page.getByRole('paragraph').filter({ hasText: 'Its reply is lost' }).first().waitFor();
    await eventually(
      () => page.getByText('Not sent yet').count(),
      (count) => count === 0,
      { within: 60_000, what: 'the note being delivered' },
    );
    expect(line.lost).toBe(1);
    expect((await notes()).filter((text) => text === 'Its reply is lost')).toHaveLength(1);
  });

  test('refuses a payment at once and says that nothing was sent', async () => {
    await page.getByRole('button', { name: 'Payment', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Amount').fill('39.90');
    line.cut();
    await context.setOffline(true);
    await dialog.getByRole('button', { name: 'Record payment' }).click();
    const began = Date.now();
    await dialog.getByText(/nothing was sent and nothing has changed/).waitFor();
    expect(Date.now() - began).toBeLessThan(5_000);
    await context.setOffline(false);
    line.mend();
    await page.getByRole('note').getByText('No connection').waitFor({ state: 'detached' });
    const { body } = await admin.get('/payments');
    expect((body as { data: unknown[] }).data).toEqual([]);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  });
});

describe('what waits, and who signs in', () => {
  test('a logout asks first while something waits, and who stays loses nothing', async () => {
    line.cut();
    await writeNote('Of the administrator');
    await page.getByText('One change waits to be sent').waitFor();
    await leave();
    const dialog = page.getByRole('dialog', { name: 'Sign out?' });
    await dialog.getByText(/Who signs out loses what waits/).waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('One change waits to be sent').waitFor();
  });

  test('another person is asked about what the one before has not sent, and none of it is sent as his', async () => {
    await page.close();
    await context.clearCookies();
    page = await open('/customers');
    await heading('Sign in').waitFor();
    await signIn(page, support);
    await heading('Somebody else has not sent everything').waitFor();
    expect(await notes()).not.toContain('Of the administrator');
    await page.getByRole('button', { name: 'Sign out and keep them' }).click();
    await heading('Sign in').waitFor();
    await signIn(page, administrator);
    await hasNote('Of the administrator');
    const { body } = await admin.get(`/customers/${customerId}/notes`);
    const authors = (body as { data: { author: { name?: string } }[] }).data.map(({ author }) => author.name);
    expect(new Set(authors).size).toBe(1);
  });

  test('nothing of what was read is kept after a logout', async () => {
    await heading('Customers').waitFor();
    await page.getByRole('grid').getByText('Ana Adler').waitFor();
    await eventually(keptAddresses, (kept) => kept.length > 0, { within, what: 'answers being kept' });
    await leave();
    await heading('Sign in').waitFor();
    await eventually(keptAddresses, (kept) => kept.length === 0, { within, what: 'nothing being kept' });
  });

  test('nothing was refused by the policy', () => {
    const network = /net::ERR_|WebSocket connection|Failed to fetch|status of (401|404|503)/;
    expect(complaints.flat().filter((text) => !network.test(text))).toEqual([]);
  });
});

async function leave(): Promise<void> {
  await page.locator('.ui-frame-tools button[aria-haspopup=menu]').last().click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
}

/** The addresses whose answers the browser keeps. */
function keptAddresses(): Promise<string[]> {
  return page.evaluate<string[]>(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('isp-portal');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const asking = opening.result.transaction('answers').objectStore('answers').getAllKeys();
      asking.onsuccess = () => {
        opening.result.close();
        resolve(asking.result);
      };
    };
  })`);
}
