import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type AlmanacMarket, almanacMarket } from './support/almanac-market.ts';
import { ways } from './support/hands.ts';
import { type Portal, startPortal } from './support/start-portal.ts';
import { type Visit, visit } from './support/visit.ts';

let portal: Portal;
let market: AlmanacMarket;

beforeAll(async () => {
  portal = await startPortal();
  market = await almanacMarket(portal);
}, 300_000);

afterAll(async () => {
  await market?.[Symbol.asyncDispose]();
  await portal?.[Symbol.asyncDispose]();
});

describe.each(ways)('%s', (way) => {
  const [good, stormy] = way === 'by mouse' ? ['1.0.0', '1.1.0'] : ['2.0.0', '2.1.0'];

  test('a plugin is installed with consent, updated, crashes in its region alone, and is rolled back: without a reload', async () => {
    const { browser, kernel, admin } = portal;
    await admin.send('DELETE', '/plugins/almanac?data=drop');
    await market.publish(good, 'fair');
    const visitor = await visit({ browser, baseUrl: kernel.baseUrl, way });
    const { page, hands, heading, says, end } = visitor;
    await page.evaluate('window.sameDocument = true');
    await install(visitor, good);
    await page.getByRole('navigation').getByRole('link', { name: 'Almanac' }).waitFor();
    await hands.goTo('Almanac');
    await heading(`Almanac ${good}`);

    await market.publish(stormy, 'storm');
    await update(visitor, stormy);
    await hands.goTo('Almanac');
    await heading(`Almanac ${stormy}`);

    await crash(visitor);
    await goBack(visitor, good);
    await hands.goTo('Home');
    await says('fair');
    await hands.goTo('Almanac');
    await heading(`Almanac ${good}`);

    expect(await page.evaluate('window.sameDocument === true')).toBe(true);
    await end(/almanac/);
  }, 300_000);
});

async function toOffer({ hands, heading }: Visit, version: string): Promise<void> {
  await hands.goTo('Marketplace');
  await heading('Marketplace');
  await hands.press('button', 'Look for new versions');
  const row = new RegExp(`Almanac.*${version}`);
  await hands.pressCell({ grid: 'Marketplace', row, column: 'Name' });
  await heading('Almanac');
}

async function install(visitor: Visit, version: string): Promise<void> {
  const { page, hands, closed } = visitor;
  await toOffer(visitor, version);
  await hands.press('button', 'Install');
  const dialog = `Install Almanac ${version}`;
  await page.getByRole('dialog', { name: dialog }).getByText('You agree to what it asks for:').waitFor();
  await hands.press('button', 'Agree and install');
  await closed(dialog);
}

async function update(visitor: Visit, version: string): Promise<void> {
  const { page, hands, closed } = visitor;
  await toOffer(visitor, version);
  await hands.press('button', 'Update');
  const dialog = `Update Almanac to ${version}`;
  await page.getByRole('dialog', { name: dialog }).waitFor();
  await hands.press('button', 'Update');
  await closed(dialog);
}

/** Looks at the first page, where its widget asks for the weather; everything else there goes on. */
async function crash({ page, hands, heading }: Visit): Promise<void> {
  await hands.goTo('Home');
  await heading(/Good to see you/);
  await page.getByRole('alert', { name: 'Almanac could not show this' }).waitFor();
  await page.getByRole('link', { name: 'Active customers' }).waitFor();
  await hands.goTo('Customers');
  await heading('Customers');
  await page.getByText('No customers yet').waitFor();
}

async function goBack({ page, hands, heading, says, closed }: Visit, version: string): Promise<void> {
  await hands.goTo('Marketplace');
  await heading('Marketplace');
  await hands.pressCell({ grid: 'Marketplace', row: /Almanac/, column: 'Name' });
  await hands.press('link', 'Settings, health and versions');
  await page.getByRole('heading', { name: 'Versions that are kept' }).waitFor();
  await page.getByText('It crashed').first().waitFor();
  await hands.press('button', 'Go back to it');
  const dialog = `Go back to version ${version}`;
  await page.getByRole('dialog', { name: dialog }).waitFor();
  await hands.press('button', 'Go back to it');
  // The short message that it has come up.
  await says(`Version ${version}`);
  await closed(dialog);
}
