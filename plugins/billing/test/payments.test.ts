import { describe, expect, test } from '@jest/globals';
import { bill, booksHost, customerId, differences, invoicesOf, tell } from './books-host.ts';

type Host = Awaited<ReturnType<typeof booksHost>>;

/** Two invoices: 16.45 of October and 30.00 of November. */
async function twoInvoices(host: Host) {
  await tell(host, 'activated', { at: '2026-10-15T10:00:00Z' });
  await bill(host, '2026-10-15');
  await host.clock.set('2026-11-01T10:00:00Z');
  await bill(host, '2026-11-01');
  const [october, november] = await invoicesOf(host);
  return { october: october?.id as string, november: november?.id as string };
}

const pay = (host: Host, amountMinor: number, more: object = {}) =>
  host.call('billing.payments.record', { customerId, amountMinor, currency: 'EUR', method: 'cash', ...more });
const statusOf = async (host: Host, id: string) => {
  const { status, settledMinor } = await host.call('billing.invoices.get', { id });
  return `${status} ${settledMinor}`;
};

describe('a payment', () => {
  test('pays the oldest invoice first, and what is left is credit that pays the next one', async () => {
    await using host = await booksHost();
    const { october, november } = await twoInvoices(host);
    const payment = await pay(host, 5000);
    expect(payment.allocations).toEqual([
      { invoiceId: october, amountMinor: 1645 },
      { invoiceId: november, amountMinor: 3000 },
    ]);
    expect(await host.call('billing.accounts.balance', { id: customerId })).toMatchObject({
      balanceMinor: -355,
      openMinor: 0,
      creditMinor: 355,
    });
    expect(host.published.filter(({ name }) => name === 'billing.invoice-paid')).toHaveLength(2);
    await host.clock.set('2026-12-01T10:00:00Z');
    await bill(host, '2026-12-01');
    expect(await host.call('billing.accounts.balance', { id: customerId })).toMatchObject({
      balanceMinor: 2645,
      openMinor: 2645,
      creditMinor: 0,
    });
    expect(await differences(host)).toEqual([]);
  });

  test('pays the invoices that are named, is given to others later, and what cannot be is said', async () => {
    await using host = await booksHost();
    const { october, november } = await twoInvoices(host);
    const { id } = await pay(host, 2000, { allocations: [{ invoiceId: november, amountMinor: 2000 }] });
    expect(await statusOf(host, november)).toBe('issued 2000');
    await host.call('billing.payments.allocate', {
      id,
      allocations: [{ invoiceId: october, amountMinor: 1645 }],
    });
    expect([await statusOf(host, october), await statusOf(host, november)]).toEqual([
      'paid 1645',
      'issued 0',
    ]);
    const tooMuch = [{ invoiceId: november, amountMinor: 3001 }];
    await expect(host.call('billing.payments.allocate', { id, allocations: tooMuch })).rejects.toMatchObject({
      code: 'BILLING_ALLOCATION_IMPOSSIBLE',
    });
    expect(await statusOf(host, october)).toBe('paid 1645');
    expect(await differences(host)).toEqual([]);
  });

  test('that is refunded opens what it paid again, the last first, and no more than it was', async () => {
    await using host = await booksHost();
    const { october, november } = await twoInvoices(host);
    const { id } = await pay(host, 5000);
    const refund = await host.call('billing.payments.refund', { id, amountMinor: 1000, reason: 'Too much' });
    expect(refund).toMatchObject({ kind: 'refund', amountMinor: -1000, ofPaymentId: id });
    expect([await statusOf(host, october), await statusOf(host, november)]).toEqual([
      'paid 1645',
      'issued 2355',
    ]);
    await expect(
      host.call('billing.payments.refund', { id, amountMinor: 4001, reason: 'More' }),
    ).rejects.toMatchObject({ code: 'BILLING_TOO_MUCH' });
    await host.call('billing.payments.reverse', { id, reason: 'Returned' });
    expect([await statusOf(host, october), await statusOf(host, november)]).toEqual(['issued 0', 'issued 0']);
    await expect(host.call('billing.payments.refund', { id, reason: 'Again' })).rejects.toMatchObject({
      code: 'BILLING_NOTHING_LEFT',
    });
    expect(await host.call('billing.accounts.balance', { id: customerId })).toMatchObject({
      balanceMinor: 4645,
    });
    expect(await differences(host)).toEqual([]);
  });

  test('with one Idempotency-Key is booked once, five times in parallel', async () => {
    await using host = await booksHost();
    await twoInvoices(host);
    const params = { customerId, amountMinor: 1645, currency: 'EUR', method: 'cash' };
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map(() => host.call('billing.payments.record', params, { idempotencyKey: 'one' })),
    );
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await host.rows('SELECT id FROM payments')).toHaveLength(1);
  });

  test('in another currency or of a day to come is refused', async () => {
    await using host = await booksHost();
    await expect(pay(host, 100, { currency: 'USD' })).rejects.toMatchObject({
      code: 'BILLING_OTHER_CURRENCY',
    });
    await expect(pay(host, 100, { receivedOn: '2026-10-16' })).rejects.toMatchObject({
      code: 'BILLING_DAY_TO_COME',
    });
  });
});

describe('the statement and the ledger', () => {
  test('have each booking with the balance after it, and add up to 0', async () => {
    await using host = await booksHost();
    await twoInvoices(host);
    await pay(host, 2000, { reference: 'Till 1' });
    const { data } = await host.call('billing.accounts.statement', { id: customerId });
    const lines = data.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    expect(
      lines.map(({ kind, text, amountMinor, balanceMinor }) => [kind, text, amountMinor, balanceMinor]),
    ).toEqual([
      ['invoice', 'INV-000001', 1645, 1645],
      ['invoice', 'INV-000002', 3000, 4645],
      ['payment', 'Till 1', -2000, 2645],
    ]);
    const [sum] = await host.rows('SELECT sum(amount_minor)::integer AS sum FROM ledger_entries');
    expect(sum).toEqual({ sum: 0 });
  });

  test('take no posting that does not add up, and no change', async () => {
    await using host = await booksHost();
    await twoInvoices(host);
    await pay(host, 100);
    const half = `INSERT INTO ledger_entries (id, posting_id, customer_id, reseller_id, ledger_account, kind, ref_id, text,
        amount_minor, currency, booked_on, created_at)
      SELECT uuidv7(), uuidv7(), customer_id, reseller_id, ledger_account, kind, ref_id, text, 1, currency, booked_on, created_at
      FROM ledger_entries LIMIT 1`;
    await expect(host.rows(half)).rejects.toThrow('do not add up to 0');
    await expect(host.rows('UPDATE ledger_entries SET amount_minor = 1')).rejects.toThrow('never changed');
    await expect(host.rows('DELETE FROM payments')).rejects.toThrow('never changed');
    await expect(host.rows('UPDATE payments SET amount_minor = 2')).rejects.toThrow('never changed');
  });

  test('are seen by whose they are', async () => {
    await using host = await booksHost();
    await twoInvoices(host);
    await pay(host, 2000);
    const all = ['billing.account.read', 'billing.document.read', 'billing.payment.read'];
    const mine = host.customer({ customerId, permissions: all });
    const other = host.reseller({ resellerIds: [customerId], permissions: all });
    const lists = ['billing.invoices.list', 'billing.payments.list', 'billing.accounts.list'] as const;
    for (const list of lists) {
      expect((await host.call(list, {}, { as: mine })).data.length).toBeGreaterThan(0);
      expect((await host.call(list, {}, { as: other })).data).toEqual([]);
    }
  });
});
