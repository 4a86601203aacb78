import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openers } from './pages/openers.ts';
import { goWithin, problemsOf, settled } from './pages/page-problems.ts';
import { startVisitedPortal, type VisitedPortal } from './pages/visited-portal.ts';

const minutes = 60_000;
const absent = '01900000-0000-7000-8000-000000000000';
const reader = { email: 'reader@people.example', password: 'a password for reading 1' };

let portal: VisitedPortal;

beforeAll(async () => {
  portal = await startVisitedPortal();
}, 10 * minutes);

afterAll(async () => {
  await portal?.[Symbol.asyncDispose]();
});

test(
  'pages of who is not signed in: no violation in light and dark, nothing moves sideways at 320 px',
  async () => {
    const { page } = portal;
    const found: string[] = [];
    for (const address of ['/-/forgotten', '/invitation', '/password-reset#token=spent', '/']) {
      await portal.open(address);
      found.push(...(await problemsOf(page, address)));
    }
    await page.getByRole('button', { name: 'Sign in' }).click();
    found.push(...(await problemsOf(page, 'the login without a password')));
    await page.getByLabel('E-mail').fill(reader.email);
    await page.locator('input[type=password]').fill(reader.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').first().waitFor();
    found.push(...(await problemsOf(page, 'the login that is refused')));
    expect(found).toEqual([]);
    await portal.signIn();
  },
  3 * minutes,
);

test(
  'the portal’s own pages, and those that say what is wrong',
  async () => {
    const { page } = portal;
    const found: string[] = [];
    for (const address of ['/', '/-/account', '/-/keyboard', '/no/such/page', `/customers/${absent}`]) {
      const missing = await goWithin(page, address);
      if (missing) found.push(`${address}: waits for ${missing}`);
      found.push(...(await problemsOf(page, address)));
    }
    expect(found).toEqual([]);
    expect(await page.getByRole('heading', { level: 1 }).allTextContents()).toEqual([await page.title()]);
  },
  3 * minutes,
);

test.each(openers)(
  'what opens over a page: $name',
  async ({ name, at, open }) => {
    const { page, platform } = portal;
    await portal.open(at(platform.things));
    await open(page);
    await settled(page);
    expect(await problemsOf(page, name)).toEqual([]);
  },
  minutes,
);

test(
  'who may see little is told so, without a violation',
  async () => {
    const { page, platform, context } = portal;
    const { admin } = platform;
    await admin.post('/roles', { name: 'reader', permissions: ['customers.customer.read'] });
    await admin.post('/users', { ...reader, name: 'Reader', kind: 'staff', roles: ['reader'] });
    await context.clearCookies();
    await page.evaluate('localStorage.clear()');
    await portal.open('/');
    await portal.signIn(reader);
    const found: string[] = [];
    for (const address of ['/', '/billing/invoices', '/customers']) {
      await goWithin(page, address);
      found.push(...(await problemsOf(page, address)));
    }
    expect(found).toEqual([]);
  },
  2 * minutes,
);
