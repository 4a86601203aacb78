import type { Page } from 'playwright-core';
import type { Sight } from './looked-at.ts';
import { goWithin, problemsOf, settled } from './page-problems.ts';

const absent = '01900000-0000-7000-8000-000000000000';
const reader = { email: 'reader@people.example', password: 'a password for reading 1' };

async function problemsAt(page: Page, addresses: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const address of addresses) {
    const missing = await goWithin(page, address);
    if (missing) found.push(`${address}: waits for ${missing}`);
    found.push(...(await problemsOf(page, address)));
  }
  return found;
}

/** What the application itself shows, and what takes more than going to it. */
export const ownPages: readonly Sight[] = [
  {
    name: 'pages of who is not signed in, and a login that says what is wrong',
    async problems(_, portal) {
      const { page, context, open } = await portal.newWindow();
      const found: string[] = [];
      for (const address of ['/-/forgotten', '/invitation', '/password-reset#token=spent', '/']) {
        await open(address);
        found.push(...(await problemsOf(page, address)));
      }
      await page.getByRole('button', { name: 'Sign in' }).click();
      found.push(...(await problemsOf(page, 'the login without a password')));
      await page.getByLabel('E-mail').fill('nobody@people.example');
      await page.locator('input[type=password]').fill(reader.password);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('alert').first().waitFor();
      found.push(...(await problemsOf(page, 'the login that is refused')));
      await context.close();
      return found;
    },
  },
  {
    name: 'the portal’s own pages, and those that say what is wrong',
    async problems({ page }) {
      const addresses = ['/', '/-/account', '/-/keyboard', '/no/such/page', `/customers/${absent}`];
      const found = await problemsAt(page, addresses);
      const [title, ...others] = await page.getByRole('heading', { level: 1 }).allTextContents();
      const isItsTitle = title === (await page.title()) && others.length === 0;
      return isItsTitle ? found : [...found, `the page of nothing is called ${title}, not as its window`];
    },
  },
  {
    name: 'every tab of a customer',
    async problems({ page, open }, { platform }) {
      await open(`/customers/${platform.things.customerId}`);
      const found: string[] = [];
      for (const tab of await page.getByRole('tab').allTextContents()) {
        await page.getByRole('tab', { name: tab }).click();
        await page.getByRole('tab', { name: tab, selected: true }).waitFor();
        await settled(page);
        found.push(...(await problemsOf(page, `the tab ${tab}`)));
      }
      return found;
    },
  },
  {
    name: 'what who may see little is told',
    async problems(_, portal) {
      const { admin } = portal.platform;
      await admin.post('/roles', { name: 'reader', permissions: ['customers.customer.read'] });
      await admin.post('/users', { ...reader, name: 'Reader', kind: 'staff', roles: ['reader'] });
      const { page, context, open, signIn } = await portal.newWindow();
      await open('/');
      await signIn(reader);
      const found = await problemsAt(page, ['/', '/billing/invoices', '/customers']);
      await context.close();
      return found;
    },
  },
];
