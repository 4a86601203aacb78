import { describe, expect, test } from '@jest/globals';
import { bill, booksHost, customerId, differences, invoicesOf, tell } from './books-host.ts';

type Host = Awaited<ReturnType<typeof booksHost>>;
const lines = [
  { text: 'Router', amountMinor: 8900 },
  { text: 'Discount', amountMinor: -900 },
];

async function issued(host: Host) {
  const { id } = await host.call('billing.invoices.draft', { customerId, currency: 'EUR', lines });
  return host.call('billing.invoices.issue', { id });
}

async function billed(host: Host) {
  await tell(host, 'activated', { at: '2026-10-15T10:00:00Z' });
  await bill(host, '2026-10-15');
  return (await invoicesOf(host))[0] as Awaited<ReturnType<typeof issued>>;
}

describe('an invoice', () => {
  test('is a draft without a number that may go, until it is issued', async () => {
    await using host = await booksHost();
    const draft = await host.call('billing.invoices.draft', { customerId, currency: 'EUR', lines });
    expect(draft).toMatchObject({
      status: 'draft',
      netMinor: 8000,
      lines: [{ text: 'Router' }, { text: 'Discount' }],
    });
    expect(draft.number).toBeUndefined();
    expect(await host.call('billing.accounts.balance', { id: customerId })).toMatchObject({
      balanceMinor: 0,
    });
    await host.call('billing.invoices.discard', { id: draft.id });
    await expect(host.call('billing.invoices.get', { id: draft.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const invoice = await issued(host);
    expect(invoice).toMatchObject({ status: 'issued', number: 'INV-000001', grossMinor: 8000 });
    await expect(host.call('billing.invoices.issue', { id: invoice.id })).rejects.toMatchObject({
      code: 'BILLING_NOT_A_DRAFT',
    });
    await expect(host.call('billing.invoices.discard', { id: invoice.id })).rejects.toMatchObject({
      code: 'BILLING_NOT_A_DRAFT',
    });
  });

  test('never changes once it is issued: the database refuses', async () => {
    await using host = await booksHost();
    await issued(host);
    const never = 'is issued and never changes';
    await expect(host.rows('UPDATE documents SET gross_minor = 1, net_minor = 1')).rejects.toThrow(never);
    await expect(host.rows(`UPDATE documents SET status = 'draft'`)).rejects.toThrow(never);
    await expect(host.rows('UPDATE document_lines SET amount_minor = 1')).rejects.toThrow('never changed');
    const another = `INSERT INTO document_lines (id, document_id, customer_id, reseller_id, position, kind, text, key, amount_minor, currency, taxes)
      SELECT uuidv7(), document_id, customer_id, reseller_id, 9, kind, text, key, 1, currency, taxes FROM document_lines LIMIT 1`;
    await expect(host.rows(another)).rejects.toThrow('never later');
    const ofNone = another.replace('SELECT uuidv7(), document_id', 'SELECT uuidv7(), uuidv7()');
    await expect(host.rows(ofNone)).rejects.toThrow('added with their document only');
  });

  test('and a charge name services of the customer only', async () => {
    await using host = await booksHost();
    const foreign = { text: 'Router', amountMinor: 100, serviceId: customerId.replace('aa', 'ab') };
    const draft = { customerId, currency: 'EUR', lines: [foreign] };
    await expect(host.call('billing.invoices.draft', draft)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const charge = { id: customerId, currency: 'EUR', ...foreign };
    await expect(host.call('billing.charges.add', charge)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('of less than nothing is refused', async () => {
    await using host = await booksHost();
    const wrong = [{ text: 'Gift', amountMinor: -1 }];
    await expect(
      host.call('billing.invoices.draft', { customerId, currency: 'EUR', lines: wrong }),
    ).rejects.toMatchObject({ code: 'BILLING_NEGATIVE_INVOICE' });
  });

  test('that fails to be issued leaves no gap in the numbers, and twenty in parallel neither', async () => {
    await using host = await booksHost();
    const drafts = await Promise.all(
      Array.from({ length: 20 }, () =>
        host.call('billing.invoices.draft', { customerId, currency: 'EUR', lines }),
      ),
    );
    await host.rows(`UPDATE billing_accounts SET timezone = 'Nowhere'`);
    const first = await Promise.allSettled(
      drafts.slice(0, 5).map(({ id }) => host.call('billing.invoices.issue', { id })),
    );
    expect(first.filter(({ status }) => status === 'rejected')).toHaveLength(5);
    await host.rows(`UPDATE billing_accounts SET timezone = 'UTC'`);
    await Promise.allSettled(drafts.map(({ id }) => host.call('billing.invoices.issue', { id })));
    const numbers = await host.rows<{ number: string }>('SELECT number FROM documents ORDER BY sequence');
    expect(numbers.map(({ number }) => number)).toEqual(
      drafts.map((_, index) => `INV-${String(index + 1).padStart(6, '0')}`),
    );
    expect(await differences(host)).toEqual([]);
  });
});

describe('a credit note', () => {
  test('gives back a part of a line, pays its invoice first, and no more than is left', async () => {
    await using host = await booksHost();
    const { id, lines: own } = await issued(host);
    const lineId = own[0]?.id as string;
    const wish = { invoiceId: id, reason: 'Scratched', lines: [{ lineId, amountMinor: 1000 }] };
    const note = await host.call('billing.credit-notes.create', wish);
    expect(note).toMatchObject({ grossMinor: -1000, creditsId: id, status: 'paid', number: 'CN-000001' });
    expect(await host.call('billing.invoices.get', { id })).toMatchObject({
      settledMinor: 1000,
      status: 'issued',
    });
    const tooMuch = { ...wish, lines: [{ lineId, amountMinor: 7901 }] };
    await expect(host.call('billing.credit-notes.create', tooMuch)).rejects.toMatchObject({
      code: 'BILLING_TOO_MUCH',
    });
    expect(await differences(host)).toEqual([]);
  });

  test('as a favour leaves the days billed: the next run does not bill them again', async () => {
    await using host = await booksHost();
    const { id } = await billed(host);
    await host.call('billing.credit-notes.create', { invoiceId: id, reason: 'Outage' });
    expect(await bill(host, '2026-10-16')).toMatchObject({ issued: 0 });
    expect(await differences(host)).toEqual([]);
  });
});

describe('a void invoice', () => {
  test('is settled by a credit note, what was paid is credit again, and its days are billed anew', async () => {
    await using host = await booksHost();
    const { id } = await billed(host);
    await host.call('billing.payments.record', {
      customerId,
      amountMinor: 1645,
      currency: 'EUR',
      method: 'cash',
    });
    const paid = host.published.filter(({ name }) => name === 'billing.invoice-paid').length;
    expect(await host.call('billing.invoices.void', { id, reason: 'Wrong address' })).toMatchObject({
      status: 'void',
    });
    expect(host.published.filter(({ name }) => name === 'billing.invoice-paid')).toHaveLength(paid);
    expect(await host.call('billing.accounts.balance', { id: customerId })).toMatchObject({
      balanceMinor: -1645,
      creditMinor: 1645,
    });
    expect(await bill(host, '2026-10-15')).toMatchObject({ issued: 1 });
    const all = await invoicesOf(host);
    expect(all.map(({ status }) => status).sort()).toEqual(['paid', 'void']);
    expect(await host.call('billing.accounts.balance', { id: customerId })).toMatchObject({
      balanceMinor: 0,
    });
    await expect(host.call('billing.invoices.void', { id, reason: 'Again' })).rejects.toMatchObject({
      code: 'BILLING_NOT_AN_OPEN_INVOICE',
    });
    expect(await differences(host)).toEqual([]);
  });
});

describe('the check of the books', () => {
  test('finds what is settled without a payment, and a number that was never given', async () => {
    await using host = await booksHost();
    await billed(host);
    expect(await differences(host)).toEqual([]);
    await host.rows('UPDATE documents SET settled_minor = 5');
    await host.rows('UPDATE number_series SET next_number = 5');
    const found = (await differences(host)).map(({ what }) => what);
    expect(found).toEqual([
      'what is settled of it is not what its allocations come to',
      'series CN- has 0 documents, the last is 0, and the next would be 5',
      'series INV- has 1 documents, the last is 1, and the next would be 5',
    ]);
  });
});
