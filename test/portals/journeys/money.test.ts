import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eventually } from '../../support/eventually.ts';
import { ways } from './support/hands.ts';
import { type Portal, startPortal } from './support/start-portal.ts';
import { visit } from './support/visit.ts';

interface Invoice {
  readonly id: string;
  readonly status: string;
}

let portal: Portal;
let tariffId: string;

beforeAll(async () => {
  portal = await startPortal();
  const price = { amountMinor: 3990, currency: 'EUR' };
  const tariff = { name: 'Internet 100/50', type: 'internet', price, downKbps: 100_000, upKbps: 50_000 };
  tariffId = (await portal.made('/tariffs', tariff)).id;
}, 300_000);

afterAll(async () => {
  await portal?.[Symbol.asyncDispose]();
});

const enter = (way: (typeof ways)[number]) =>
  visit({ browser: portal.browser, baseUrl: portal.kernel.baseUrl, way });

describe.each(ways)('%s', (way) => {
  const [due, declined] = way === 'by mouse' ? ['Ana Adler', 'Carl Carus'] : ['Bea Brandt', 'Dora Dahl'];

  test('a billing run is previewed, confirmed, and its invoice is there as a PDF', async () => {
    await customerWithService(due);
    const { page, hands, heading, status, end } = await enter(way);
    await hands.goTo('Billing runs');
    await heading('Billing runs');
    await hands.press('button', 'Preview a billing run');
    await page.getByRole('dialog', { name: 'Preview a billing run' }).waitFor();
    await hands.press('button', 'Preview');
    await heading(/^Billing run by/);
    await status('Previewed');
    await page.getByRole('grid', { name: 'Lines' }).getByRole('row', { name: due }).waitFor();
    await hands.press('button', 'Confirm');
    await page.getByRole('dialog', { name: 'Issue what was previewed' }).waitFor();
    await hands.press('button', 'Issue invoices');
    await status('Carried out');

    await hands.goTo('Invoices');
    await heading('Invoices');
    await hands.pressCell({ grid: 'Invoices', row: due, column: 'Number' });
    await heading(/^INV-/);
    await hands.find('link', /^PDF/);
    const file = await page.getByRole('link', { name: /^PDF/ }).getAttribute('href');
    const answer = await page.request.get(`${portal.kernel.baseUrl}${file}`);
    expect(answer.headers()['content-type']).toBe('application/pdf');
    expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await end();
  }, 300_000);

  test('a declined charge is tried again in the failed-payment centre, and its invoice is paid', async () => {
    const invoice = await declinedInvoice(declined);
    const { page, hands, heading, status, end } = await enter(way);
    await hands.goTo('Failed payments');
    await heading('Failed payments');
    await hands.pressCell({ grid: 'Tries to charge', row: declined });
    await hands.chooseEntry('Try again');
    await page.getByRole('dialog', { name: 'Try again' }).waitFor();
    await hands.press('button', 'Charge now');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page
      .getByRole('grid', { name: 'Tries to charge' })
      .getByRole('row', { name: new RegExp(`${declined}.*Succeeded`) })
      .waitFor();
    await hands.pressCell({ grid: 'Tries to charge', row: new RegExp(`${declined}.*Succeeded`) });
    await hands.chooseEntry('Show the invoice');
    await heading(/^INV-/);
    await status('Paid');
    expect((await portal.admin.get<Invoice>(`/invoices/${invoice}`)).body.status).toBe('paid');
    await end();
  }, 300_000);
});

/** A customer of whom something is due, once the books know of his service. */
async function customerWithService(name: string): Promise<void> {
  const { admin, made } = portal;
  const { id } = await made('/customers', { name });
  await admin.post(`/customers/${id}/services/internet`, { tariffId });
  await eventually(
    async () => (await admin.get<{ data: object[] }>(`/customers/${id}/billing-events`)).body.data,
    ({ length }) => length > 0,
    { within: 60_000, what: 'the activation in the books' },
  );
}

/** An invoice whose card is declined once; answers its id. */
async function declinedInvoice(name: string): Promise<string> {
  const { admin, made } = portal;
  const { id: customerId } = await made('/customers', { name });
  await made('/payment-methods', { customerId, provider: 'sandbox', token: 'tok_do_not_honor_once' });
  const lines = [{ text: 'Router', amountMinor: 8_900 }];
  const { id } = await made('/invoices', { customerId, currency: 'EUR', lines });
  await admin.post(`/invoices/${id}/issue`);
  const tried = await made<Invoice>(`/invoices/${id}/pay`);
  expect(tried.status).toBe('declined');
  return id;
}
