import { describe, expect, test } from '@jest/globals';
import { isPassing } from '../domain/is-passing.ts';
import {
  basic,
  bill,
  booksHost,
  cheap,
  customerId,
  differences,
  fast,
  invoicesOf,
  tell,
} from './books-host.ts';

const vat = { name: 'VAT', ratePercent: '20', inclusive: false, validFrom: '2020-01-01' };

async function withTax(host: Awaited<ReturnType<typeof booksHost>>) {
  const { id } = await host.call('billing.taxes.create', vat);
  const [entity] = (await host.call('billing.legal-entities.list', {})).data;
  await host.call('billing.legal-entities.change', { id: entity?.id as string, taxIds: [id] });
}

describe('a recurring run', () => {
  test('bills 15 to 31 October of 30.00 with 20 %: 16.45 + 3.29 = 19.74', async () => {
    await using host = await booksHost();
    await withTax(host);
    await tell(host, 'activated', { at: '2026-10-15T10:00:00Z' });
    const run = await bill(host, '2026-10-15');
    expect(run).toMatchObject({ status: 'confirmed', issued: 1, planned: 0, refused: 0, parked: 0 });
    const [invoice] = await invoicesOf(host);
    expect(invoice).toMatchObject({
      status: 'issued',
      number: 'INV-000001',
      issuedOn: '2026-10-15',
      dueOn: '2026-10-29',
      netMinor: 1645,
      taxMinor: 329,
      grossMinor: 1974,
      lines: [{ kind: 'recurring', text: 'Basic', from: '2026-10-15', to: '2026-11-01', days: 17 }],
    });
    expect(await host.call('billing.accounts.balance', { id: customerId })).toMatchObject({
      balanceMinor: 1974,
      openMinor: 1974,
      overdueMinor: 0,
    });
    expect(host.published.map(({ name }) => name)).toContain('billing.invoice-issued');
    expect(await differences(host)).toEqual([]);
  });

  test('makes nothing the second time, and nothing when confirmed twice', async () => {
    await using host = await booksHost();
    await tell(host, 'activated', { at: '2026-10-15T10:00:00Z' });
    const run = await bill(host, '2026-10-15');
    expect(await bill(host, '2026-10-15')).toMatchObject({ issued: 0, planned: 0 });
    await expect(host.call('billing.runs.confirm', { id: run.id })).rejects.toMatchObject({
      code: 'BILLING_RUN_NOT_PREVIEWED',
    });
    expect(await invoicesOf(host)).toHaveLength(1);
  });

  test('catches up three months exactly as they would have come', async () => {
    await using host = await booksHost();
    await withTax(host);
    await tell(host, 'activated', { at: '2026-10-15T10:00:00Z' });
    await host.clock.set('2027-01-05T10:00:00Z');
    await bill(host, '2027-01-05');
    const invoices = await invoicesOf(host);
    const byDay = invoices.toSorted((one, other) => ((one.billOn ?? '') < (other.billOn ?? '') ? -1 : 1));
    expect(byDay.map(({ billOn, grossMinor }) => `${billOn} ${grossMinor}`)).toEqual([
      '2026-10-15 1974',
      '2026-11-01 3600',
      '2026-12-01 3600',
      '2027-01-01 3600',
    ]);
    expect(byDay.map(({ number }) => number)).toEqual([
      'INV-000001',
      'INV-000002',
      'INV-000003',
      'INV-000004',
    ]);
    expect((await host.call('billing.accounts.get', { id: customerId })).nextBillOn).toBe('2027-02-01');
    expect(await differences(host)).toEqual([]);
  });

  test('200 → 100 on 20 October with a fee of 30.00: credit 77.42, left 8.71 of it', async () => {
    await using host = await booksHost({ now: '2026-10-01T10:00:00Z' });
    await tell(host, 'activated', { at: '2026-10-01T10:00:00Z', tariffId: fast });
    await bill(host, '2026-10-01');
    const payment = { customerId, amountMinor: 20_000, currency: 'EUR', method: 'cash' };
    await host.call('billing.payments.record', payment);
    await host.clock.set('2026-10-20T10:00:00Z');
    await tell(host, 'tariff-changed', { at: '2026-10-20T08:00:00Z', tariffId: cheap });
    await host.call('billing.charges.add', {
      id: customerId,
      text: 'Change fee',
      amountMinor: 3000,
      currency: 'EUR',
    });
    await bill(host, '2026-10-20');
    const { data: notes } = await host.call('billing.credit-notes.list', {});
    expect(notes).toMatchObject([{ grossMinor: -7742, number: 'CN-000001' }]);
    const invoices = await invoicesOf(host);
    expect(invoices.at(-1)).toMatchObject({ grossMinor: 6871, status: 'paid', settledMinor: 6871 });
    expect(invoices.at(-1)?.lines.map(({ amountMinor }) => amountMinor)).toEqual([3871, 3000]);
    expect(await host.call('billing.accounts.balance', { id: customerId })).toMatchObject({
      balanceMinor: -871,
      creditMinor: 871,
      openMinor: 0,
    });
    expect(await differences(host)).toEqual([]);
  });

  test('refuses what is not as it was previewed, and the next run bills it', async () => {
    await using host = await booksHost();
    await tell(host, 'activated', { at: '2026-10-15T10:00:00Z' });
    const { id } = await host.call('billing.runs.start', { asOf: '2026-10-15' });
    await host.runJobs();
    await tell(host, 'tariff-changed', { at: '2026-10-15T11:00:00Z', tariffId: cheap });
    await host.call('billing.runs.confirm', { id });
    await host.runJobs();
    expect(await host.call('billing.runs.get', { id })).toMatchObject({
      ...{ issued: 0, refused: 1 },
      totals: [{ currency: 'EUR', status: 'refused', lines: 1, amountMinor: 1645 }],
    });
    const { data } = await host.call('billing.runs.lines', { id });
    expect(data).toMatchObject([{ status: 'refused', text: 'Basic', amountMinor: 1645 }]);
    expect(data[0]?.reason).toContain('not as it was previewed');
    expect(await invoicesOf(host)).toEqual([]);
    await bill(host, '2026-10-15');
    expect((await invoicesOf(host)).map(({ netMinor }) => netMinor)).toEqual([5484]);
  });

  test('parks an account that cannot be billed, goes on with the others, and bills it when it is released', async () => {
    const other = '01900000-0000-7000-8000-0000000000ab';
    await using host = await booksHost({ customers: [customerId, other] });
    await tell(host, 'activated', { at: '2026-10-15T10:00:00Z' });
    await tell(host, 'activated', { at: '2026-10-15T10:00:00Z', customerId: other, serviceId: other });
    await host.rows(`UPDATE billing_accounts SET currency = 'USD' WHERE id = '${customerId}'`);
    expect(await bill(host, '2026-10-15')).toMatchObject({ issued: 1, parked: 1 });
    const { data } = await host.call('billing.accounts.list', { filter: { status: 'parked' } });
    expect(data).toMatchObject([{ customerId, parkedReason: expect.stringContaining('EUR') }]);
    await host.rows(`UPDATE billing_accounts SET currency = 'EUR' WHERE id = '${customerId}'`);
    expect(await bill(host, '2026-10-15')).toMatchObject({ issued: 0, excluded: 1 });
    await host.call('billing.accounts.release', { id: customerId });
    expect(await bill(host, '2026-10-15')).toMatchObject({ issued: 1 });
  });

  test('tells in its lines what is due, also of 250 accounts, once each', async () => {
    const customers = Array.from({ length: 250 }, (_, index) => {
      return `01900000-0000-7000-8000-${(1_000 + index).toString().padStart(12, '0')}`;
    });
    await using host = await booksHost({ customers });
    for (const one of customers)
      await tell(host, 'activated', { at: '2026-10-15T10:00:00Z', customerId: one, serviceId: one });
    const run = await bill(host, '2026-10-15');
    expect(run).toMatchObject({ issued: 250, planned: 0 });
    expect(run.totals).toEqual([{ currency: 'EUR', status: 'issued', lines: 250, amountMinor: 250 * 1645 }]);
    const numbers = await host.rows<{ sequence: string }>(
      'SELECT sequence::text FROM documents ORDER BY documents.sequence',
    );
    expect(numbers.map(({ sequence }) => sequence)).toEqual(customers.map((_, index) => String(index + 1)));
    expect(await differences(host)).toEqual([]);
  });

  test('of a zone is made by the clock from two o’clock there, confirms itself, and catches days up', async () => {
    await using host = await booksHost({ config: {}, billing: { timezone: 'Pacific/Auckland' } });
    await tell(host, 'activated', { at: '2026-10-15T10:00:00Z' });
    await host.tick('billing.start-daily-runs', { at: '2026-10-15T12:05:00Z' });
    expect((await host.call('billing.runs.list', {})).data).toEqual([]);
    for (const at of ['2026-10-15T13:05:00Z', '2026-10-15T14:05:00Z'])
      await host.tick('billing.start-daily-runs', { at });
    await host.runJobs();
    const { data } = await host.call('billing.runs.list', {});
    expect(data).toMatchObject([
      { automatic: true, asOf: '2026-10-16', timezone: 'Pacific/Auckland', status: 'confirmed', issued: 1 },
    ]);
    expect(await invoicesOf(host)).toHaveLength(1);
    expect(data[0]?.startedBy.name).toBeTruthy();
  });

  test('a pause on own wish comes back, an end too; a service that is over is due no more', async () => {
    await using host = await booksHost({ now: '2026-10-01T10:00:00Z' });
    await tell(host, 'activated', { at: '2026-10-01T10:00:00Z' });
    await bill(host, '2026-10-01');
    await tell(host, 'suspended', { at: '2026-10-10T10:00:00Z', suspensionReason: 'non_payment' });
    await tell(host, 'resumed', { at: '2026-10-12T10:00:00Z' });
    await tell(host, 'cancelled', { at: '2026-10-22T10:00:00Z' });
    await host.clock.set('2026-10-22T12:00:00Z');
    await bill(host, '2026-10-22');
    const { data } = await host.call('billing.credit-notes.list', {});
    expect(data.map(({ grossMinor }) => grossMinor)).toEqual([-968]);
    expect((await host.call('billing.accounts.get', { id: customerId })).nextBillOn).toBeUndefined();
    expect(await differences(host)).toEqual([]);
  });

  test('a new price of a tariff counts from the first cycle on or after its day', async () => {
    await using host = await booksHost({ now: '2026-10-01T10:00:00Z' });
    await tell(host, 'activated', { at: '2026-10-01T10:00:00Z' });
    await bill(host, '2026-10-01');
    const price = { amountMinor: 3500, currency: 'EUR' };
    await host.deliver('subscriptions.tariff-price-changed', {
      tariffId: basic,
      price,
      validFrom: '2026-10-15',
    });
    await host.runJobs();
    await host.clock.set('2026-11-01T10:00:00Z');
    await bill(host, '2026-11-01');
    expect((await invoicesOf(host)).map(({ netMinor }) => netMinor)).toEqual([3000, 3500]);
    expect((await host.call('billing.credit-notes.list', {})).data).toEqual([]);
    expect(await differences(host)).toEqual([]);
  });

  test('bills what services used in cycles that are over, of components too, which cost nothing else', async () => {
    const asked: object[] = [];
    const answers = {
      'kernel.providers': () => [
        {
          seam: 'billing.usage-lines',
          name: 'internet',
          title: 'Traffic',
          plugin: 'meter',
          action: 'meter.usage',
          enabled: true,
          served: true,
          state: 'running',
        },
      ],
      'meter.usage': (params: { from: string }) => {
        asked.push(params);
        const ofNovember = asked.filter((one) => (one as { from: string }).from >= '2026-10-31T23:00:00Z');
        const complete = params.from < '2026-10-31T23:00:00Z' || ofNovember.length > 1;
        const line = {
          key: 'traffic',
          text: 'Traffic',
          numerator: '645',
          denominator: '1000',
          currency: 'EUR',
        };
        return { complete, lines: [line] };
      },
    };
    await using host = await booksHost({ answers });
    const parentId = '01900000-0000-7000-8000-0000000000dd';
    await tell(host, 'activated', { at: '2026-10-15T10:00:00Z', parentId });
    expect(await bill(host, '2026-10-15')).toMatchObject({ issued: 0 });
    await bill(host, '2026-11-01');
    const period = { from: '2026-10-14T22:00:00Z', to: '2026-10-31T23:00:00Z' };
    expect(asked[0]).toMatchObject(period);
    const [invoice] = await invoicesOf(host);
    expect(invoice?.lines).toMatchObject([
      { kind: 'usage', text: 'Traffic', amountMinor: 65, from: '2026-10-15' },
    ]);
    expect(await bill(host, '2026-12-01')).toMatchObject({ excluded: 1, issued: 0 });
    expect(await bill(host, '2026-12-01')).toMatchObject({ excluded: 0, issued: 1 });
    expect(await invoicesOf(host)).toHaveLength(2);
    expect(await differences(host)).toEqual([]);
  });

  test('of a bundle has its components in its line, by what they cost alone', async () => {
    const tariffs: Record<string, object> = {
      [basic]: {
        name: 'Bundle',
        type: 'bundle',
        price: { amountMinor: 5000, currency: 'EUR' },
        components: [fast, cheap],
      },
      [fast]: { name: 'Internet', price: { amountMinor: 4500, currency: 'EUR' } },
      [cheap]: { name: 'Voice', price: { amountMinor: 1000, currency: 'EUR' } },
    };
    const common = { type: 'internet', billingPeriod: 'monthly', billingMode: 'in-advance' };
    const answers = {
      'subscriptions.tariffs.get': ({ id }: { id: string }) => ({ id, ...common, ...tariffs[id] }),
      'subscriptions.tariffs.prices': () => ({ data: [] }),
    };
    await using host = await booksHost({ answers });
    await tell(host, 'activated', { at: '2026-10-15T10:00:00Z' });
    await bill(host, '2026-10-15');
    const [invoice] = await invoicesOf(host);
    expect(invoice?.lines).toMatchObject([
      {
        text: 'Bundle',
        amountMinor: 2742,
        parts: [
          { text: 'Internet', amountMinor: 2243 },
          { text: 'Voice', amountMinor: 499 },
        ],
      },
    ]);
    expect(await differences(host)).toEqual([]);
  });

  test('parks the one account whose documents the database refuses, and issues the others of its batch', async () => {
    const other = '01900000-0000-7000-8000-0000000000ab';
    await using host = await booksHost({ customers: [customerId, other] });
    await tell(host, 'activated', { at: '2026-10-15T10:00:00Z' });
    await tell(host, 'activated', { at: '2026-10-15T10:00:00Z', customerId: other, serviceId: other });
    await host.rows(`UPDATE billing_accounts SET timezone = 'Nowhere' WHERE id = '${customerId}'`);
    expect(await bill(host, '2026-10-15')).toMatchObject({ issued: 1, parked: 1, planned: 0 });
    expect(await invoicesOf(host, other)).toMatchObject([{ number: 'INV-000001' }]);
    expect(host.published.map(({ name }) => name)).toContain('billing.account-parked');
    const { data } = await host.call('billing.accounts.list', { filter: { status: 'parked' } });
    expect(data).toMatchObject([{ customerId, parkedReason: 'issuing failed; the log says why' }]);
  });

  test('keeps texts as they are, whatever is in them', async () => {
    const texts = ['"quoted" \\ {braces}, NULL', `it's\n5 % “off”`];
    const customers = [customerId, '01900000-0000-7000-8000-0000000000ab'];
    const tariff = { type: 'internet', billingPeriod: 'monthly', billingMode: 'in-advance' };
    const answers = {
      'subscriptions.tariffs.get': ({ id }: { id: string }) => ({
        ...{ ...tariff, id, name: texts[id === basic ? 0 : 1] },
        price: { amountMinor: 3000, currency: 'EUR' },
      }),
      'subscriptions.tariffs.prices': () => ({ data: [] }),
    };
    await using host = await booksHost({ customers, answers });
    for (const [index, one] of customers.entries()) {
      const tariffId = [basic, fast][index] as string;
      await tell(host, 'activated', {
        at: '2026-10-15T10:00:00Z',
        customerId: one,
        serviceId: one,
        tariffId,
      });
    }
    await bill(host, '2026-10-15');
    for (const [index, one] of customers.entries())
      expect((await invoicesOf(host, one))[0]?.lines).toMatchObject([{ text: texts[index] }]);
  });

  test('knows what will pass from what an account is to blame for', () => {
    const failure = (more: object) => Object.assign(new RangeError('it fails'), more);
    for (const one of [
      { code: '57P01' },
      { code: 'ECONNRESET' },
      { status: 503 },
      { original: failure({ code: '40001' }) },
    ])
      expect(isPassing(failure(one))).toBe(true);
    for (const one of [{ code: '23514' }, { status: 409 }, {}]) expect(isPassing(failure(one))).toBe(false);
  });
});
