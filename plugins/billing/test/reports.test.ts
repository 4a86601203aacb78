import { describe, expect, test } from '@jest/globals';
import { bill, booksHost, cheap, customerId, fast, invoicesOf, resellerId, tell } from './books-host.ts';

type Host = Awaited<ReturnType<typeof booksHost>>;

const otherId = '01900000-0000-7000-8000-0000000000ab';
const otherReseller = '01900000-0000-7000-8000-00000000000d';
const otherService = '01900000-0000-7000-8000-0000000000cd';

const reportsHost = (wish: Parameters<typeof booksHost>[0] = {}) =>
  booksHost({ now: '2026-10-01T10:00:00Z', customers: [customerId, otherId], ...wish });
const pay = (host: Host, amountMinor: number, more: object = {}) =>
  host.call('billing.payments.record', { customerId, amountMinor, currency: 'EUR', method: 'cash', ...more });
/** The sum of what accounts of the ledger have, by the beginning of their names. */
async function ledger(host: Host, account: string, condition = 'true'): Promise<number> {
  const [row] = await host.rows(
    `SELECT coalesce(sum(amount_minor), 0)::integer AS sum FROM ledger_entries
     WHERE ledger_account LIKE '${account}%' AND ${condition}`,
  );
  return (row as { sum: number }).sum;
}
async function vat(host: Host, inclusive: boolean): Promise<string> {
  const { id } = await host.call('billing.taxes.create', {
    ...{ name: 'VAT', ratePercent: '20', inclusive, validFrom: '2020-01-01' },
  });
  const { data } = await host.call('billing.legal-entities.list', {});
  await host.call('billing.legal-entities.change', { id: data[0]?.id as string, taxIds: [id] });
  return id;
}
const sumOf = <Row>(rows: readonly Row[], field: keyof Row) =>
  rows.reduce((sum, row) => sum + (row[field] as number), 0);

/** Two customers with a service each; three months are billed, the first pays the first month and a bit. */
async function threeMonths(host: Host): Promise<void> {
  await tell(host, 'activated', { at: '2026-10-01T10:00:00Z', tariffId: fast });
  await tell(host, 'activated', {
    at: '2026-10-16T10:00:00Z',
    customerId: otherId,
    serviceId: otherService,
    tariffId: cheap,
  });
  for (const day of ['2026-10-01', '2026-10-16', '2026-11-01', '2026-12-01']) {
    await host.clock.set(`${day}T10:00:00Z`);
    await bill(host, day);
  }
}

describe('ageing', () => {
  test('sorts what is open by days past its due date, and agrees with the ledger, in all and by customer', async () => {
    await using host = await reportsHost();
    await threeMonths(host);
    await pay(host, 10_000);
    await pay(host, 90_000, { customerId: otherId });
    await host.clock.set('2026-12-16T22:30:00Z');
    const { data } = await host.call('billing.reports.ageing', {});
    // Due on 15 Oct, 15 Nov and 15 Dec, which was yesterday; the other one has paid 650.00 too much.
    expect(data).toEqual([
      {
        currency: 'EUR',
        ...{ currentMinor: 0, days1To30Minor: 20_000, days31To60Minor: 20_000, days61To90Minor: 10_000 },
        ...{ over90Minor: 0, openMinor: 50_000, creditMinor: 64_839, balanceMinor: -14_839, invoices: 3 },
      },
    ]);
    expect(data[0]?.balanceMinor).toBe(await ledger(host, 'receivable'));
    const { data: customers } = await host.call('billing.reports.ageing', { by: 'customer' });
    expect(sumOf(customers, 'openMinor')).toBe(50_000);
    for (const row of customers)
      expect(row.balanceMinor).toBe(await ledger(host, 'receivable', `customer_id = '${row.customerId}'`));
    const first = await host.call('billing.reports.ageing', { by: 'customer', limit: 1 });
    const next = { by: 'customer', limit: 1, cursor: first.page.nextCursor ?? '' } as const;
    const second = await host.call('billing.reports.ageing', next);
    expect([...first.data, ...second.data]).toEqual(customers);
    expect(second.page.nextCursor).toBeNull();
    // An hour later it is the 17th in Berlin.
    await host.clock.set('2026-12-16T23:30:00Z');
    expect((await host.call('billing.reports.ageing', {})).data[0]?.days1To30Minor).toBe(20_000);
  });

  test('is what somebody sees of it, and nothing of others', async () => {
    await using host = await reportsHost();
    await threeMonths(host);
    const permissions = ['billing.report.read', 'billing.journal.read'];
    const mine = host.reseller({ resellerIds: [resellerId], permissions });
    const stranger = host.reseller({ resellerIds: [otherReseller], permissions });
    const names = ['ageing', 'mrr-arpu', 'churn', 'revenue', 'taxes', 'deferred-revenue', 'journal'] as const;
    for (const name of names) {
      const period = ['revenue', 'taxes', 'journal'].includes(name)
        ? { from: '2026-10-01', to: '2026-12-31' }
        : {};
      const call = (as: typeof mine, more: object = {}) =>
        host.call(`billing.reports.${name}`, { ...period, ...more } as never, { as });
      expect([name, (await call(mine)).data.length > 0]).toEqual([name, true]);
      expect([name, (await call(stranger)).data]).toEqual([name, []]);
      await expect(call(stranger, { resellerId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      const customer = host.customer({ customerId, permissions });
      expect([name, (await call(customer)).data]).toEqual([name, []]);
    }
    expect((await host.call('billing.reports.summary', {}, { as: stranger })).figures).toEqual([]);
  });
});

describe('recurring revenue', () => {
  const mrr = async (host: Host, more: object = {}) =>
    (await host.call('billing.reports.mrr-arpu', more as never)).data;

  test('is what services cost a month on a day, with their prices and pauses of that day', async () => {
    await using host = await reportsHost();
    await threeMonths(host);
    await tell(host, 'suspended', { at: '2026-12-05T10:00:00Z', suspensionReason: 'customer_request' });
    await tell(host, 'resumed', { at: '2026-12-08T10:00:00Z' });
    await tell(host, 'suspended', { at: '2026-12-10T10:00:00Z', suspensionReason: 'non_payment' });
    await tell(host, 'cancelled', { at: '2026-12-20T10:00:00Z' });
    const on = async (day: string) =>
      (await mrr(host, { on: day })).map(({ mrrMinor, arpuMinor, services, customers }) => [
        mrrMinor,
        arpuMinor,
        services,
        customers,
      ]);
    expect(await on('2026-09-30')).toEqual([]);
    expect(await on('2026-10-01')).toEqual([[20_000, 20_000, 1, 1]]);
    expect(await on('2026-10-16')).toEqual([[30_000, 15_000, 2, 2]]);
    expect(await on('2026-12-06')).toEqual([[10_000, 10_000, 1, 1]]);
    expect(await on('2026-12-12')).toEqual([[30_000, 15_000, 2, 2]]);
    expect(await on('2026-12-20')).toEqual([[10_000, 10_000, 1, 1]]);
    expect(await mrr(host, { on: '2026-11-01', by: 'tariff' })).toMatchObject([
      { tariff: 'Cheap', mrrMinor: 10_000, services: 1 },
      { tariff: 'Fast', mrrMinor: 20_000, services: 1 },
    ]);
  });

  test('after discounts is without what they take off on a day, one after the other, while their cycles last', async () => {
    const get = ({ id }: { id: string }) => ({ id, customerId: otherId });
    await using host = await reportsHost({ answers: { 'subscriptions.services.get': get } });
    await threeMonths(host);
    const discount = (id: string, off: object, more: object = {}) =>
      host.call('billing.discounts.add', { id, text: 'Off', off, from: '2026-11-01', ...more } as never);
    const amount = (amountMinor: number) => ({ kind: 'amount', amountMinor, currency: 'EUR' });
    await discount(customerId, { kind: 'percent', percent: '10' }, { cycles: 2 });
    await discount(customerId, amount(3_000));
    const { id } = await discount(otherId, amount(99_999), { serviceId: otherService });
    await host.call('billing.discounts.end', { id, on: '2026-12-01' });
    const after = async (more: object) =>
      (await mrr(host, more)).map((row) => [row.mrrMinor, row.mrrAfterDiscountsMinor]);
    expect(await after({ on: '2026-10-31' })).toEqual([[30_000, 30_000]]);
    // 200.00 − 10 % − 30.00, and of 100.00 nothing is left.
    expect(await after({ on: '2026-11-01' })).toEqual([[30_000, 15_000]]);
    expect(await after({ on: '2026-11-01', by: 'tariff' })).toEqual([
      [10_000, 0],
      [20_000, 15_000],
    ]);
    expect(await after({ on: '2026-12-31' })).toEqual([[30_000, 25_000]]);
    expect(await after({ on: '2027-01-01', by: 'reseller' })).toEqual([[30_000, 27_000]]);
  });

  test('of a year is a twelfth, and is rounded once', async () => {
    await using host = await reportsHost({
      tariff: { billingPeriod: 'annual', price: { amountMinor: 10_000, currency: 'EUR' } },
    });
    for (const id of [customerId, otherId])
      await tell(host, 'activated', {
        ...{ at: '2026-10-01T10:00:00Z', customerId: id, tariffId: fast },
        serviceId: id === customerId ? otherService : crypto.randomUUID(),
      });
    // Twice 833.33… is 1,666.67, half of it 833.33.
    expect(await mrr(host)).toMatchObject([{ mrrMinor: 1667, arpuMinor: 833, customers: 2 }]);
  });
});

test('churn: each month ends with who was there, came and left', async () => {
  await using host = await reportsHost();
  await threeMonths(host);
  await tell(host, 'cancelled', { at: '2026-11-20T10:00:00Z' });
  await host.clock.set('2026-12-10T10:00:00Z');
  const { data } = await host.call('billing.reports.churn', { from: '2026-09-01' });
  expect(
    data.map((row) => [
      row.month,
      row.startCustomers,
      row.cameCustomers,
      row.leftCustomers,
      row.endCustomers,
      row.churnPercent,
    ]),
  ).toEqual([
    ['2026-09', 0, 1, 0, 1, undefined],
    ['2026-10', 1, 1, 0, 2, '0.00'],
    ['2026-11', 2, 0, 1, 1, '50.00'],
    ['2026-12', 1, 0, 0, 1, '0.00'],
  ]);
});

describe.each([false, true])('with taxes that are contained: %s,', (inclusive) => {
  test('revenue, taxes and the journal are what the ledger has', async () => {
    await using host = await reportsHost();
    const taxId = await vat(host, inclusive);
    await threeMonths(host);
    const lines = [9, 11, 13].map((amountMinor) => ({ text: 'Bits', amountMinor }));
    const { id } = await host.call('billing.invoices.draft', { customerId, currency: 'EUR', lines });
    await host.call('billing.invoices.issue', { id });
    const [october] = await invoicesOf(host);
    const invoiceId = october?.id as string;
    await host.call('billing.credit-notes.create', {
      ...{
        invoiceId,
        reason: 'Outage',
        lines: [{ lineId: october?.lines[0]?.id as string, amountMinor: 777 }],
      },
    });
    await pay(host, 10_000, { method: 'card' });
    const period = { from: '2026-10-01', to: '2026-12-31' };
    const { data: revenue } = await host.call('billing.reports.revenue', period);
    expect(sumOf(revenue, 'netMinor')).toBe(-(await ledger(host, 'revenue')));
    expect(new Set(revenue.map(({ tariff }) => tariff))).toEqual(new Set(['Cheap', 'Fast', undefined]));
    expect(sumOf(revenue, 'creditedMinor')).toBe(-(await ledger(host, 'revenue', `kind = 'credit-note'`)));
    const december = `booked_on BETWEEN '2026-12-01' AND '2026-12-31'`;
    expect(sumOf((await host.call('billing.reports.revenue', {})).data, 'netMinor')).toBe(
      -(await ledger(host, 'revenue', december)),
    );
    const { data: taxes } = await host.call('billing.reports.taxes', period);
    expect(taxes.map(({ month, taxId: id }) => [month, id])).toEqual(
      ['2026-10', '2026-11', '2026-12'].map((month) => [month, taxId]),
    );
    expect(sumOf(taxes, 'taxMinor')).toBe(-(await ledger(host, 'tax:')));
    expect(sumOf(taxes, 'netMinor')).toBe(sumOf(revenue, 'netMinor'));
    const { data: journal, page } = await host.call('billing.reports.journal', {
      ...period,
      limit: 200,
    } as never);
    expect(page.total).toBe(journal.length);
    expect(sumOf(journal, 'debitMinor')).toBe(sumOf(journal, 'creditMinor'));
    for (const [, posting] of Map.groupBy(journal, ({ postingId }) => postingId))
      expect(sumOf(posting, 'debitMinor')).toBe(sumOf(posting, 'creditMinor'));
    expect(
      sumOf(
        journal.filter((row) => row.ledgerAccount === 'receivable'),
        'debitMinor',
      ),
    ).toBe(await ledger(host, 'receivable', 'amount_minor > 0'));
  });
});

test('the journal has the accounts that were chosen, for a company before those of all', async () => {
  await using host = await reportsHost();
  await tell(host, 'activated', { at: '2026-10-01T10:00:00Z', tariffId: fast });
  await bill(host, '2026-10-01');
  await pay(host, 20_000, { method: 'card' });
  await pay(host, 5000);
  const codes = async () => {
    const { data } = await host.call('billing.reports.journal', {});
    return new Map(data.map(({ ledgerAccount, accountCode }) => [ledgerAccount, accountCode]));
  };
  expect(Object.fromEntries(await codes())).toEqual({
    ...{ receivable: '1400', revenue: '8400', 'money:card': '1200', 'money:cash': '1000' },
  });
  const { data } = await host.call('billing.legal-entities.list', {});
  const accounts = [
    { ledgerAccount: 'money', accountCode: '1361' },
    { ledgerAccount: 'revenue', accountCode: '4000' },
    { legalEntityId: data[0]?.id as string, ledgerAccount: 'revenue', accountCode: '4711' },
  ];
  await host.call('billing.journal-accounts.set', { accounts });
  expect((await host.call('billing.journal-accounts.get', {})).accounts).toHaveLength(3);
  expect(Object.fromEntries(await codes())).toEqual({
    ...{ receivable: '1400', revenue: '4711', 'money:card': '1361', 'money:cash': '1361' },
  });
  const twice = [accounts[0], accounts[0]] as typeof accounts;
  await expect(host.call('billing.journal-accounts.set', { accounts: twice })).rejects.toThrow('named twice');
  const reseller = host.reseller({ resellerIds: [resellerId], permissions: ['billing.journal.change'] });
  const set = host.call('billing.journal-accounts.set', { accounts: [] }, { as: reseller });
  await expect(set).rejects.toMatchObject({ code: 'BILLING_ISP_ONLY' });
  expect((await host.call('billing.journal-accounts.get', {})).accounts).toHaveLength(3);
});

test('deferred revenue is what was billed for days to come', async () => {
  await using host = await reportsHost();
  await vat(host, true);
  await threeMonths(host);
  const deferred = async (on: string) => (await host.call('billing.reports.deferred-revenue', { on })).data;
  // 166.67 and 83.33 net of December: on the 11th 21 of 31 days are to come.
  const december = (16_667 + 8333) * 21;
  expect(await deferred('2026-12-11')).toEqual([
    {
      on: '2026-12-11',
      currency: 'EUR',
      billedMinor: 25_000,
      deferredMinor: (december - (december % 31)) / 31,
    },
  ]);
  expect(await deferred('2026-12-31')).toMatchObject([{ deferredMinor: 806 }]);
  expect(await deferred('2027-01-01')).toEqual([]);
});

test('payments by method are what the ledger has of money, with what went back', async () => {
  await using host = await reportsHost();
  await threeMonths(host);
  const card = await pay(host, 10_000, { method: 'card' });
  await pay(host, 2500);
  await host.call('billing.payments.refund', { id: card.id, amountMinor: 1000, reason: 'Outage' });
  await host.call('billing.payments.reverse', { id: card.id, reason: 'Chargeback' });
  const { data } = await host.call('billing.reports.payments-by-method', {});
  expect(data).toMatchObject([
    {
      method: 'card',
      payments: 1,
      receivedMinor: 10_000,
      refundedMinor: -1000,
      reversedMinor: -9000,
      netMinor: 0,
    },
    { method: 'cash', payments: 1, receivedMinor: 2500, netMinor: 2500 },
  ]);
  for (const { method, netMinor } of data) expect(netMinor).toBe(await ledger(host, `money:${method}`));
});

test('payments by day add up to those by method; a day without any has no row', async () => {
  await using host = await reportsHost();
  await threeMonths(host);
  await pay(host, 10_000, { method: 'card' });
  await host.clock.set('2026-12-03T10:00:00Z');
  const cash = await pay(host, 2500);
  await host.call('billing.payments.refund', { id: cash.id, amountMinor: 500, reason: 'Outage' });
  const { data } = await host.call('billing.reports.payments-by-day', {});
  expect(data).toMatchObject([
    { day: '2026-12-01', currency: 'EUR', payments: 1, receivedMinor: 10_000, netMinor: 10_000, attempts: 0 },
    { day: '2026-12-03', payments: 1, receivedMinor: 2500, refundedMinor: -500, netMinor: 2000 },
  ]);
  const byMethod = (await host.call('billing.reports.payments-by-method', {})).data;
  const total = (rows: readonly { readonly netMinor: number }[]) =>
    rows.reduce((sum, { netMinor }) => sum + netMinor, 0);
  expect(total(data)).toBe(total(byMethod));
});

test('the summary has the figures of the reports, and says when they were made', async () => {
  await using host = await reportsHost();
  await threeMonths(host);
  await pay(host, 30_000);
  const first = await host.call('billing.reports.summary', {});
  expect(first).toEqual({
    calculatedAt: '2026-12-01T10:00:00Z',
    ...{ services: 2, customers: 2 },
    figures: [
      {
        ...{ currency: 'EUR', mrrMinor: 30_000, openMinor: 55_161, overdueMinor: 25_161, creditMinor: 0 },
        ...{ collectedMinor: 30_000, failedPayments: 0 },
      },
    ],
  });
  await pay(host, 1000);
  await host.clock.set('2026-12-02T10:00:00Z');
  expect(await host.call('billing.reports.summary', {})).toEqual(first);
  const names = (await host.call('billing.reports.list', {})).data.map(({ name }) => name);
  expect(names).toContain('ageing');
});
