import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Line, layLine } from '../line.ts';
import { goWithin, problemsOf } from './page-problems.ts';
import type { PortalWindow, VisitedPortal } from './visited-portal.ts';

const minutes = 60_000;

/** Resolves when the worker has taken over the page it came with. */
const taken = `navigator.serviceWorker.ready.then(() => new Promise((done) => {
  const look = () => (navigator.serviceWorker.controller ? done() : setTimeout(look, 50));
  look();
}))`;

/** Tests of pages whose connection is cut after some of them were read. */
export function testWithoutConnection(portalOf: () => VisitedPortal): void {
  let line: Line;
  let window: PortalWindow;
  let customer: string;

  beforeAll(async () => {
    const { platform, newWindow } = portalOf();
    line = await layLine(platform.kernel.ports.http);
    window = await newWindow(line.baseUrl);
    customer = `/customers/${platform.things.customerId}`;
    await window.open('/');
    await window.signIn();
    await window.page.evaluate(taken);
    for (const address of ['/customers', customer, '/radius']) await window.open(address);
    line.cut();
  }, 2 * minutes);

  afterAll(async () => {
    await line?.[Symbol.asyncDispose]();
  });

  test(
    'pages say what is old and what could not be read, without a violation',
    async () => {
      const { page, open } = window;
      await open('/customers');
      await page.getByRole('note').getByText('No connection').waitFor();
      const found: string[] = [];
      for (const address of ['/radius', '/billing/payments', '/customers', customer]) {
        const missing = await goWithin(page, address);
        if (missing) found.push(`${address}: waits for ${missing}`);
        found.push(...(await problemsOf(page, `${address} without a connection`)));
      }
      expect(found).toEqual([]);
    },
    3 * minutes,
  );

  test(
    'what waits to be sent stands apart from what else has to be known, and opens without a violation',
    async () => {
      const { page } = window;
      await page.getByLabel('New note').fill('Written without a connection');
      await page.getByRole('button', { name: 'Add note' }).click();
      await page.getByText('One change waits to be sent').waitFor();
      const gap = `(([one, other]) => other.getBoundingClientRect().top - one.getBoundingClientRect().bottom)(
      [...document.querySelectorAll('main > *')])`;
      expect(await page.evaluate<number>(gap)).toBeGreaterThanOrEqual(8);
      await page.getByRole('button', { name: 'Look at them' }).click();
      await page.getByRole('dialog', { name: 'Not sent yet' }).waitFor();
      expect(await problemsOf(page, 'what waits')).toEqual([]);
    },
    2 * minutes,
  );

  test.each(['/radius', '/radius/nas', '/provisioning'])(
    '%s says that the server cannot be reached, and waits for nothing',
    async (address) => {
      expect(await window.open(address)).toBe('');
      const told = /The server cannot be reached|could not be loaded|could not show this/;
      await window.page.getByRole('main').getByText(told).first().waitFor();
    },
    minutes,
  );

  test(
    'what could not be loaded is there after another try, as soon as the connection is back',
    async () => {
      const { page } = window;
      line.mend();
      await page.getByRole('note').getByText('No connection').waitFor({ state: 'detached' });
      await page.getByRole('main').getByRole('button', { name: 'Try again' }).first().click();
      await page.getByRole('grid', { name: 'Jobs' }).waitFor();
    },
    minutes,
  );
}
