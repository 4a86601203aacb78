import { parseExact } from '@isp/sdk/money';
import { describe, expect, test } from '@jest/globals';
import { earlyTerminationFee, mayEnd, termEnd } from '../domain/minimum-term.ts';
import {
  bill,
  booksHost,
  cheap,
  customerId,
  differences,
  invoicesOf,
  serviceId,
  tell,
} from './books-host.ts';
import { day } from './days.ts';

const contract = {
  setupFee: { amountMinor: 4900, currency: 'EUR' },
  minimumTermMonths: 12,
  terminationFee: { kind: 'remaining-months', percent: '50' },
  renews: 3,
};

describe('a contract that renews itself', () => {
  const term = { start: day('2026-01-31'), months: 1, renewalMonths: 2 };
  const fee = (on: string) =>
    earlyTerminationFee({ kind: 'declining', amountMinor: 6200n }, term, day(on), 'EUR');

  test('is free on the day a term ends, and costs on every other', () => {
    expect(
      ['2026-02-27', '2026-02-28', '2026-03-01', '2026-04-30'].map((on) => mayEnd(term, day(on))),
    ).toEqual([...[false, true, false, true]]);
    expect(termEnd(term, day('2026-02-28')).toString()).toBe('2026-04-30');
    // The renewal is from 28 February to 30 April: 61 days, of which 30 are left on 31 March.
    expect(fee('2026-03-31')).toBe(3049n);
    expect(fee('2026-02-28')).toBe(0n);
  });

  test('counts the months of a renewal that are left, a begun one included', () => {
    const monthly = { kind: 'remaining-months', monthlyMinor: 3000n, percent: parseExact('50') } as const;
    const of = (on: string) => earlyTerminationFee(monthly, term, day(on), 'EUR');
    expect(['2026-03-30', '2026-03-31', '2026-04-29', '2026-04-30'].map(of)).toEqual([
      3000n,
      1500n,
      1500n,
      0n,
    ]);
  });
});

describe('a tariff with a contract', () => {
  test('costs its set-up once, and a fee when it is ended early; the preview says the same', async () => {
    await using host = await booksHost({ tariff: contract });
    await tell(host, 'activated', { at: '2026-10-01T10:00:00Z' });
    await bill(host, '2026-10-15');
    expect(
      (await invoicesOf(host))[0]?.lines.map(({ kind, text, amountMinor }) => [kind, text, amountMinor]),
    ).toEqual([
      ['recurring', 'Basic', 3000],
      ['charge', 'Basic: set-up', 4900],
    ]);
    expect(await host.call('billing.contracts.get', { id: serviceId, on: '2026-12-15' })).toMatchObject({
      ...{ startsOn: '2026-10-01', endsOn: '2027-10-01', months: 12, renewalMonths: 3 },
      ...{ isFree: false, feeMinor: 15_000, currency: 'EUR' },
    });
    const on = '2026-10-20';
    const preview = await host.call('billing.cancellation-costs', { serviceId, customerId, on });
    expect(preview.freeFrom).toBe('2027-10-01');
    expect(preview.lines.map(({ amountMinor }) => amountMinor)).toEqual([18_000, -1161]);
    await host.clock.set('2026-10-20T10:00:00Z');
    await tell(host, 'cancelled', { at: '2026-10-20T10:00:00Z' });
    await bill(host, on);
    const [, fee] = await invoicesOf(host);
    expect(fee?.lines.map(({ text, amountMinor }) => [text, amountMinor])).toEqual([
      ['Basic: ended early', 18_000],
    ]);
    expect((await host.call('billing.credit-notes.list', {})).data.map(({ netMinor }) => netMinor)).toEqual([
      -1161,
    ]);
    expect(await bill(host, '2026-12-01')).toMatchObject({ issued: 0 });
    expect(await differences(host)).toEqual([]);
  });

  test('may be ended without a fee when it was waived, and its price counts by the month', async () => {
    await using host = await booksHost({ tariff: { ...contract, billingPeriod: 'quarterly' } });
    await tell(host, 'activated', { at: '2026-10-01T10:00:00Z' });
    // 30.00 a quarter is 10.00 a month; 12 are left, half of it.
    const about = await host.call('billing.contracts.get', { id: serviceId });
    expect(about).toMatchObject({ feeMinor: 6000, feeIsWaived: false });
    const waive = () => host.call('billing.contracts.waive-fee', { id: serviceId, reason: 'Moves abroad' });
    expect(await waive()).toMatchObject({ feeMinor: 0, feeIsWaived: true });
    expect(await waive()).toMatchObject({ feeMinor: 0, feeIsWaived: true });
    await tell(host, 'cancelled', { at: '2026-10-15T10:00:00Z' });
    await bill(host, '2026-10-15');
    const texts = (await invoicesOf(host)).flatMap(({ lines }) => lines.map(({ text }) => text));
    expect(texts).not.toContain('Basic: ended early');
    expect(await differences(host)).toEqual([]);
  });

  test('keeps its contract with a tariff that has none', async () => {
    const answers = {
      'subscriptions.tariffs.get': ({ id }: { id: string }) => ({
        ...{ id, type: 'internet', name: 'Fibre', billingPeriod: 'monthly', billingMode: 'in-advance' },
        price: { amountMinor: 3000, currency: 'EUR' },
        ...(id === cheap ? {} : contract),
      }),
    };
    await using host = await booksHost({ answers });
    await tell(host, 'activated', { at: '2026-10-01T10:00:00Z' });
    await host.clock.set('2026-11-01T10:00:00Z');
    await tell(host, 'tariff-changed', { at: '2026-11-01T10:00:00Z', tariffId: cheap });
    expect(await host.call('billing.contracts.get', { id: serviceId })).toMatchObject({
      ...{ startsOn: '2026-10-01', endsOn: '2027-10-01', feeMinor: 11 * 5000 },
    });
  });

  test('of none is said to have none', async () => {
    await using host = await booksHost();
    await tell(host, 'activated', { at: '2026-10-01T10:00:00Z' });
    await expect(host.call('billing.contracts.get', { id: serviceId })).rejects.toMatchObject({
      code: 'BILLING_NO_CONTRACT',
    });
  });
});

describe('taxes of a tariff', () => {
  const vat = { name: 'VAT', ratePercent: '20', inclusive: false, validFrom: '2020-01-01' };

  test('are those of its lines, unless the customer has some of his own', async () => {
    let taxIds: string[] = [];
    let own: object = {};
    const answers = {
      'subscriptions.tariffs.get': ({ id }: { id: string }) => ({
        ...{ id, type: 'internet', name: 'Fibre', billingPeriod: 'monthly', billingMode: 'in-advance' },
        price: { amountMinor: 3000, currency: 'EUR' },
        taxIds,
      }),
      'customers.get': ({ id }: { id: string }) => ({
        ...{ id, resellerId: '01900000-0000-7000-8000-00000000000a', name: 'Ada', status: 'active' },
        billing: { type: 'postpaid', currency: 'EUR', timezone: 'Europe/Berlin', billCycleDay: 1, ...own },
      }),
    };
    for (const [taxes, gross] of [
      [undefined, 3600],
      [[], 3000],
    ] as const) {
      await using host = await booksHost({ answers });
      taxIds = [(await host.call('billing.taxes.create', vat)).id];
      own = taxes ? { taxIds: [...taxes] } : {};
      await tell(host, 'activated', { at: '2026-10-01T10:00:00Z' });
      await bill(host, '2026-10-15');
      expect((await invoicesOf(host)).map(({ grossMinor }) => grossMinor)).toEqual([gross]);
    }
  });

  test('that are not there park the account: nobody is billed without them', async () => {
    const taxIds = ['01900000-0000-7000-8000-0000000000e1'];
    await using host = await booksHost({ tariff: { taxIds } });
    await tell(host, 'activated', { at: '2026-10-01T10:00:00Z' });
    expect(await bill(host, '2026-10-15')).toMatchObject({ issued: 0, parked: 1 });
    const { parkedReason } = await host.call('billing.accounts.get', { id: customerId });
    expect(parkedReason).toContain(taxIds[0]);
  });
});

describe('instalments', () => {
  const router = { id: customerId, text: 'Router', amountMinor: 10_000, currency: 'EUR', parts: 3 };

  test('come one with each cycle and sum to the price: 33.34 + 33.33 + 33.33', async () => {
    await using host = await booksHost();
    const { schedule } = await host.call('billing.instalments.add', router);
    expect(schedule).toEqual([
      { part: 1, dueOn: '2026-11-01', amountMinor: 3334 },
      { part: 2, dueOn: '2026-12-01', amountMinor: 3333 },
      { part: 3, dueOn: '2027-01-01', amountMinor: 3333 },
    ]);
    expect(await bill(host, '2026-10-31')).toMatchObject({ issued: 0 });
    await bill(host, '2027-02-01');
    const invoices = (await invoicesOf(host)).toSorted((one, other) =>
      `${one.billOn}` < `${other.billOn}` ? -1 : 1,
    );
    expect(invoices.map(({ billOn, lines }) => [billOn, lines[0]?.text, lines[0]?.amountMinor])).toEqual([
      ['2026-11-01', 'Router (1 of 3)', 3334],
      ['2026-12-01', 'Router (2 of 3)', 3333],
      ['2027-01-01', 'Router (3 of 3)', 3333],
    ]);
    expect(await bill(host, '2027-05-01')).toMatchObject({ issued: 0 });
    expect(await differences(host)).toEqual([]);
  });

  test.each([
    ['at-once', [3334, 3333, 3333]],
    ['never', [3334]],
  ] as const)('are due %s when the service ends', async (rest, amounts) => {
    await using host = await booksHost();
    await tell(host, 'activated', { at: '2026-10-15T10:00:00Z' });
    await host.call('billing.instalments.add', { ...router, rest, serviceId, from: '2026-10-15' });
    await bill(host, '2026-11-01');
    await host.clock.set('2026-11-10T10:00:00Z');
    await tell(host, 'cancelled', { at: '2026-11-10T10:00:00Z' });
    await bill(host, '2027-03-01');
    const lines = (await invoicesOf(host)).flatMap((one) => one.lines);
    const parts = lines.filter(({ text }) => text.startsWith('Router'));
    expect(parts.map(({ amountMinor }) => amountMinor)).toEqual(amounts);
    expect(await differences(host)).toEqual([]);
  });

  test('that are ended are due at once, and not twice', async () => {
    await using host = await booksHost();
    const { id } = await host.call('billing.instalments.add', router);
    expect(await host.call('billing.instalments.end', { id })).toMatchObject({ endedOn: '2026-10-15' });
    await expect(host.call('billing.instalments.end', { id })).rejects.toMatchObject({
      code: 'BILLING_ENDED_BEFORE',
    });
    await bill(host, '2026-10-15');
    expect((await invoicesOf(host)).map(({ netMinor }) => netMinor)).toEqual([10_000]);
    expect(await bill(host, '2027-03-01')).toMatchObject({ issued: 0 });
  });
});

describe('something rented', () => {
  const router = { id: customerId, text: 'Router', amountMinor: 400, currency: 'EUR' };

  test('is a line of its own in each cycle, and ends with its service', async () => {
    await using host = await booksHost();
    await tell(host, 'activated', { at: '2026-10-15T10:00:00Z' });
    const rental = await host.call('billing.rentals.add', { ...router, serviceId, quantity: '2' });
    await bill(host, '2026-11-01');
    const invoices = await invoicesOf(host);
    expect(invoices.map(({ lines }) => lines.map(({ text, amountMinor }) => [text, amountMinor]))).toEqual([
      [
        ['Basic', 1645],
        ['Router', 439],
      ],
      [
        ['Basic', 3000],
        ['Router', 800],
      ],
    ]);
    await host.clock.set('2026-11-16T10:00:00Z');
    await tell(host, 'cancelled', { at: '2026-11-16T10:00:00Z' });
    await bill(host, '2027-01-01');
    const credits = (await host.call('billing.credit-notes.list', {})).data;
    expect(credits.map(({ netMinor }) => netMinor)).toEqual([-1500 - 400]);
    expect(await invoicesOf(host)).toHaveLength(2);
    const { data } = await host.call('billing.rentals.list', { id: customerId });
    expect(data).toMatchObject([{ id: rental.id, serviceId, quantity: '2', endedOn: '2026-11-16' }]);
    expect(await differences(host)).toEqual([]);
  });

  test('alone is ended by hand, once', async () => {
    await using host = await booksHost();
    const { id } = await host.call('billing.rentals.add', { ...router, from: '2026-10-01' });
    await bill(host, '2026-10-15');
    expect(await host.call('billing.rentals.end', { id })).toMatchObject({ endedOn: '2026-10-15' });
    await expect(host.call('billing.rentals.end', { id })).rejects.toMatchObject({
      code: 'BILLING_ENDED_BEFORE',
    });
    await bill(host, '2026-12-01');
    const [credit] = (await host.call('billing.credit-notes.list', {})).data;
    expect(credit?.netMinor).toBe(-219);
    expect(await differences(host)).toEqual([]);
  });
});
