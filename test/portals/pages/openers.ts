import type { Page } from 'playwright-core';
import type { Sight } from './looked-at.ts';
import { problemsOf, settled, still } from './page-problems.ts';

/** Something that opens over a page: where, and what it takes. */
export interface Opener {
  readonly name: string;
  /** The address of the page, made of the things of the platform. */
  at(things: Readonly<Record<string, string>>): string;
  open(page: Page): Promise<void>;
  /** Whether the page below waits for what has opened, so that it is not waited for. */
  readonly holdsThePage?: true;
}

type Things = Parameters<Opener['at']>[0];

const start = () => '/';
const customers = () => '/customers';
const customer = ({ customerId }: Things) => `/customers/${customerId}`;
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).first();

async function pressed(page: Page, name: string | RegExp): Promise<void> {
  await button(page, name).click();
}

async function dialogOf(page: Page, name: string): Promise<void> {
  await pressed(page, name);
  await page.getByRole('dialog').first().waitFor();
}

async function firstSelected(page: Page): Promise<void> {
  await page.getByRole('grid').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Clear selection' }).waitFor();
}

/** What an opener opens, looked at over the page it opens over. */
export function whatOpens({ name, at, open, holdsThePage }: Opener): Sight {
  return {
    name,
    async problems(window, { platform }) {
      const { page } = window;
      await window.open(at(platform.things));
      await open(page);
      await (holdsThePage ? still(page) : settled(page));
      return problemsOf(page, name);
    },
  };
}

/** Each kind of what opens, once. */
export const openers: readonly Opener[] = [
  {
    name: 'the palette',
    at: start,
    async open(page) {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('combobox').fill('a');
      await page.getByRole('option').first().waitFor();
    },
  },
  { name: 'the drawer of notifications', at: start, open: (page) => dialogOf(page, 'Notifications') },
  {
    name: 'the menu of the account',
    at: start,
    async open(page) {
      await page.locator('header [aria-haspopup=menu]').click();
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'the navigation of a narrow screen',
    at: start,
    async open(page) {
      await page.setViewportSize({ width: 320, height: 640 });
      await pressed(page, 'Show navigation');
      await page.getByRole('navigation').getByRole('link', { name: 'Customers', exact: true }).waitFor();
    },
  },
  { name: 'filters of a list, with dates', at: customers, open: (page) => dialogOf(page, 'Filter') },
  {
    name: 'saved views',
    at: customers,
    async open(page) {
      await dialogOf(page, 'Views');
      await page.getByRole('dialog').getByRole('textbox').first().fill('Mine');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Mine', exact: true }).waitFor();
    },
  },
  { name: 'the chooser of columns', at: customers, open: (page) => dialogOf(page, 'Columns') },
  { name: 'what can be done with selected rows', at: customers, open: firstSelected },
  {
    name: 'the menu of a row',
    at: () => '/provisioning',
    async open(page) {
      await page.getByRole('gridcell').getByRole('button', { name: 'Actions' }).first().click();
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'a form in a dialog, with what is wrong with it',
    at: customer,
    async open(page) {
      await dialogOf(page, 'Payment');
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Amount').fill('nothing');
      await dialog.getByRole('button', { name: 'Record payment' }).click();
      await dialog
        .getByText(/^Enter an amount/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'a list of what fits what is typed',
    at: () => '/billing/payments',
    async open(page) {
      await dialogOf(page, 'Record payment');
      await page.getByRole('dialog').getByRole('combobox').first().fill('a');
      await page.getByRole('option').first().waitFor();
    },
  },
  { name: 'a question before something is done', at: customer, open: (page) => dialogOf(page, 'Suspend') },
  {
    name: 'a wizard that says what is missing',
    at: () => '/customers/new',
    async open(page) {
      await pressed(page, 'Next');
      await page.locator('[aria-invalid=true]').first().waitFor();
    },
  },
  {
    name: 'the dialog for a session that has ended',
    at: customers,
    holdsThePage: true,
    async open(page) {
      const cookies = await page.context().cookies();
      await page.context().clearCookies();
      await pressed(page, 'Refresh');
      await page.getByRole('dialog', { name: 'Please sign in again' }).waitFor();
      await page.context().addCookies(cookies);
    },
  },
];
