import { parseExact } from '@isp/sdk/money';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Line } from '../domain/plan/facts.ts';
import type { DiscountAgreement, Off } from '../domain/terms/agreement.ts';
import { type DiscountableCharge, discountCharges } from '../domain/terms/discount-charges.ts';
import {
  basic,
  bill,
  booksHost,
  customerId,
  differences,
  fast,
  invoicesOf,
  serviceId,
  tell,
} from './books-host.ts';
import { day } from './days.ts';

const agreement = (seq: number, off: Off, more: Partial<DiscountAgreement> = {}): DiscountAgreement => ({
  ...{ id: `d${seq}`, seq, kind: 'discount', text: `Discount ${seq}`, from: day('2026-01-01'), off },
  ...more,
});
const amount = (amountMinor: bigint): Off => ({ kind: 'amount', amountMinor });
const percent = (text: string): Off => ({ kind: 'percent', percent: parseExact(text) });
const charge = (amountMinor: bigint, more: Partial<DiscountableCharge> = {}): DiscountableCharge => ({
  ...{ serviceId: 'one', from: day('2026-10-01'), cycleFrom: day('2026-10-01'), amountMinor },
  ...more,
});
const take = (
  charges: readonly DiscountableCharge[],
  agreements: readonly DiscountAgreement[],
  books: Line[] = [],
) => discountCharges(charges, { agreements, books, currency: 'EUR' });
const left = (result: ReturnType<typeof take>) => result.map(({ amountMinor }) => amountMinor);

describe('discounts', () => {
  test('come off in the order they were agreed, each from what is left: 100.00 − 10 % − 5.00 = 85.00', () => {
    expect(left(take([charge(10_000n)], [agreement(1, percent('10')), agreement(2, amount(500n))]))).toEqual([
      8500n,
    ]);
    expect(left(take([charge(10_000n)], [agreement(2, percent('10')), agreement(1, amount(500n))]))).toEqual([
      8550n,
    ]);
  });

  test('of an account are spread over its services by the largest remainder, ties to the first', () => {
    const two = [charge(1000n), charge(1000n, { serviceId: 'two' })];
    expect(left(take(two, [agreement(1, amount(5n))]))).toEqual([997n, 998n]);
    expect(left(take(two, [agreement(1, amount(5n), { serviceId: 'two' })]))).toEqual([1000n, 995n]);
  });

  test('never take more than there is, once per cycle, and for the cycles agreed', () => {
    const twice = [charge(300n), charge(400n)];
    expect(left(take(twice, [agreement(1, amount(1000n))]))).toEqual([0n, 0n]);
    const months = [1, 2, 3].map((month) => {
      const cycleFrom = day(`2026-0${month}-01`);
      return charge(1000n, { from: cycleFrom, cycleFrom });
    });
    expect(left(take(months, [agreement(1, amount(100n), { cycles: 2 })]))).toEqual([900n, 900n, 1000n]);
    expect(left(take(months, [agreement(1, amount(100n), { from: day('2026-02-01') })]))).toEqual([
      1000n,
      900n,
      900n,
    ]);
    const end = { seq: 9, on: day('2026-03-01') };
    expect(left(take(months, [agreement(1, amount(100n), { end })]))).toEqual([900n, 900n, 1000n]);
  });

  test('always sum: what is left and what was taken off is what was charged, in 10,000 random cases', () => {
    const someOff = fc.oneof(
      fc.bigInt(1n, 100_000n).map(amount),
      fc.integer({ min: 1, max: 1_000_000 }).map((tenThousandths) => {
        return percent(
          `${Math.trunc(tenThousandths / 10_000)}.${String(tenThousandths % 10_000).padStart(4, '0')}`,
        );
      }),
    );
    const someDiscount = fc.record({
      off: someOff,
      cycles: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    });
    const someCharge = fc.record({
      amountMinor: fc.bigInt(0n, 50_000n),
      month: fc.integer({ min: 1, max: 6 }),
    });
    fc.assert(
      fc.property(
        fc.array(someCharge, { maxLength: 6 }),
        fc.array(someDiscount, { maxLength: 4 }),
        (some, wishes) => {
          const charges = some.map(({ amountMinor, month }) => {
            const cycleFrom = day(`2026-0${month}-01`);
            return charge(amountMinor, { from: cycleFrom, cycleFrom });
          });
          const agreements = wishes.map(({ off, cycles }, index) =>
            agreement(index + 1, off, cycles ? { cycles } : {}),
          );
          const result = take(charges, agreements);
          result.forEach(({ amountMinor, discounts }, index) => {
            const off = discounts.reduce((sum, one) => sum + one.amountMinor, 0n);
            expect(amountMinor - off).toBe(charges[index]?.amountMinor);
            expect(amountMinor).toBeGreaterThanOrEqual(0n);
          });
          for (const { id, off, cycles } of agreements) {
            const own = result.flatMap(({ discounts }) =>
              discounts.filter(({ discountId }) => discountId === id),
            );
            const ofCycles = Map.groupBy(own, ({ cycleFrom }) => cycleFrom);
            if (cycles) expect(ofCycles.size).toBeLessThanOrEqual(cycles);
            if (off.kind === 'percent') continue;
            for (const [, entries] of ofCycles) {
              const taken = entries.reduce((sum, { amountMinor }) => sum - amountMinor, 0n);
              expect(taken).toBeLessThanOrEqual(off.amountMinor);
            }
          }
        },
      ),
      { numRuns: 10_000 },
    );
  });
});

describe('a discount in a run', () => {
  test('is in the line, for as many cycles as agreed, and the books are what follows from the events', async () => {
    await using host = await booksHost();
    const off = { kind: 'percent', percent: '10' } as const;
    await tell(host, 'activated', { at: '2026-10-15T10:00:00Z' });
    const { id } = await host.call('billing.discounts.add', {
      id: customerId,
      text: 'Welcome',
      off,
      cycles: 2,
    });
    await bill(host, '2026-12-01');
    const invoices = await invoicesOf(host);
    expect(invoices.map(({ netMinor }) => netMinor)).toEqual([1480, 2700, 3000]);
    expect(invoices[0]?.lines[0]?.discounts).toEqual([
      { discountId: id, text: 'Welcome', cycleFrom: '2026-10-01', amountMinor: -165 },
    ]);
    expect(await differences(host)).toEqual([]);
    const { data } = await host.call('billing.discounts.list', { id: customerId });
    expect(data).toMatchObject([{ id, cycles: 2, off, from: '2026-10-15' }]);
  });

  test('gives back a share of what was billed, and stays with another tariff in the same cycle', async () => {
    await using host = await booksHost();
    await tell(host, 'activated', { at: '2026-10-01T10:00:00Z' });
    const off = { kind: 'amount', amountMinor: 300, currency: 'EUR' } as const;
    await host.call('billing.discounts.add', {
      id: customerId,
      text: 'Regular',
      off,
      serviceId,
      from: '2026-10-01',
    });
    await bill(host, '2026-10-15');
    await host.clock.set('2026-10-20T10:00:00Z');
    await tell(host, 'tariff-changed', { at: '2026-10-20T10:00:00Z', tariffId: fast });
    await bill(host, '2026-10-20');
    // 27.00 billed, 12 of 31 days come back: 10.45; 200.00 × 12/31 = 77.42 less the 1.16 of the discount that came back with them.
    const [first, second] = await invoicesOf(host);
    expect([first?.netMinor, second?.netMinor]).toEqual([2700, 7742 - 116]);
    const { data } = await host.call('billing.credit-notes.list', {});
    expect(data.map(({ netMinor }) => netMinor)).toEqual([-1045]);
    expect(await differences(host)).toEqual([]);
  });

  test('of everything is a line of 0.00, which is billed once and uses its cycle up', async () => {
    await using host = await booksHost();
    await tell(host, 'activated', { at: '2026-10-01T10:00:00Z' });
    const off = { kind: 'percent', percent: '100' } as const;
    await host.call('billing.discounts.add', {
      id: customerId,
      text: 'First month free',
      off,
      cycles: 1,
      from: '2026-10-01',
    });
    expect(await bill(host, '2026-11-01')).toMatchObject({ issued: 1 });
    const invoices = await invoicesOf(host);
    expect(invoices.map(({ netMinor, status }) => [netMinor, status])).toEqual([
      [0, 'paid'],
      [3000, 'issued'],
    ]);
    expect(await bill(host, '2026-11-01')).toMatchObject({ planned: 0, issued: 0 });
    expect(await differences(host)).toEqual([]);
  });

  test('that is ended leaves what is billed as it is, and is not ended twice', async () => {
    await using host = await booksHost();
    await tell(host, 'activated', { at: '2026-10-01T10:00:00Z' });
    const off = { kind: 'percent', percent: '50' } as const;
    const { id } = await host.call('billing.discounts.add', {
      id: customerId,
      text: 'Friend',
      off,
      from: '2026-10-01',
    });
    await bill(host, '2026-10-15');
    const ended = await host.call('billing.discounts.end', { id, on: '2026-10-01' });
    expect(ended.until).toBe('2026-10-01');
    await expect(host.call('billing.discounts.end', { id })).rejects.toMatchObject({
      code: 'BILLING_ENDED_BEFORE',
    });
    await bill(host, '2026-11-01');
    expect((await invoicesOf(host)).map(({ netMinor }) => netMinor)).toEqual([1500, 3000]);
    expect(await differences(host)).toEqual([]);
  });

  test('is previewed, and the plan is refused when one comes in between', async () => {
    await using host = await booksHost();
    await tell(host, 'activated', { at: '2026-10-15T10:00:00Z' });
    const { id } = await host.call('billing.runs.start', { asOf: '2026-10-15' });
    await host.runJobs();
    const off = { kind: 'amount', amountMinor: 500, currency: 'EUR' } as const;
    await host.call('billing.discounts.add', { id: customerId, text: 'Sorry', off });
    await host.call('billing.runs.confirm', { id });
    await host.runJobs();
    expect(await host.call('billing.runs.get', { id })).toMatchObject({ issued: 0, refused: 1 });
    expect(await bill(host, '2026-10-15')).toMatchObject({ issued: 1 });
    expect((await invoicesOf(host)).map(({ netMinor }) => netMinor)).toEqual([1145]);
  });

  test('of nothing, of more than all, or in another currency is refused', async () => {
    await using host = await booksHost();
    const add = (off: object) =>
      host.call('billing.discounts.add', { id: customerId, text: 'No', off } as never);
    await expect(add({ kind: 'percent', percent: '0' })).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
    await expect(add({ kind: 'percent', percent: '100.1' })).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
    });
    await expect(add({ kind: 'amount', amountMinor: 1, currency: 'USD' })).rejects.toMatchObject({
      code: 'BILLING_OTHER_CURRENCY',
    });
  });
});

describe('a code', () => {
  const welcome = { code: 'welcome10', text: 'Welcome', off: { kind: 'percent', percent: '10' } } as const;

  test('is redeemed once per customer and as often as it may be, also by twenty at once', async () => {
    const customers = Array.from({ length: 5 }, (_, index) => `01900000-0000-7000-8000-0000000001a${index}`);
    await using host = await booksHost({ customers });
    await host.call('billing.coupons.create', { ...welcome, validFrom: '2026-10-01', maxRedemptions: 3 });
    const redeem = (id: string) => host.call('billing.coupons.redeem', { id, code: 'Welcome10' });
    const tries = await Promise.allSettled(
      [...customers, ...customers, ...customers, ...customers].map(redeem),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    const { data } = await host.call('billing.coupons.list', {});
    expect(data).toMatchObject([{ code: 'WELCOME10', redeemed: 3, maxRedemptions: 3 }]);
    const discounts = await Promise.all(customers.map((id) => host.call('billing.discounts.list', { id })));
    expect(discounts.map((page) => page.data.length).sort()).toEqual([0, 0, 1, 1, 1]);
  });

  test('that is over, unknown or taken is refused', async () => {
    await using host = await booksHost();
    const { id } = await host.call('billing.coupons.create', { ...welcome, validFrom: '2026-10-01' });
    await expect(
      host.call('billing.coupons.create', { ...welcome, validFrom: '2026-10-01' }),
    ).rejects.toMatchObject({
      code: 'BILLING_CODE_TAKEN',
    });
    await host.call('billing.coupons.end', { id, validTo: '2026-10-14' });
    for (const code of ['WELCOME10', 'NOT-THERE'])
      await expect(host.call('billing.coupons.redeem', { id: customerId, code })).rejects.toMatchObject({
        code: 'BILLING_NO_COUPON',
      });
    await host.call('billing.coupons.end', { id, validTo: null });
    const discount = await host.call('billing.coupons.redeem', { id: customerId, code: 'WELCOME10' });
    expect(discount).toMatchObject({ couponId: id, from: '2026-10-15', off: welcome.off });
    await expect(
      host.call('billing.coupons.redeem', { id: customerId, code: 'WELCOME10' }),
    ).rejects.toMatchObject({
      code: 'BILLING_COUPON_USED',
    });
  });
});

test('pieces of a service are billed from the day they change, and another tariff keeps them', async () => {
  await using host = await booksHost();
  await tell(host, 'activated', { at: '2026-10-01T10:00:00Z' });
  await bill(host, '2026-10-15');
  const changed = await host.call('billing.quantities.change', { id: serviceId, quantity: '3' });
  expect(changed).toEqual({ serviceId, customerId, quantity: '3', on: '2026-10-15' });
  await host.call('billing.quantities.change', { id: serviceId, quantity: '3' });
  expect(host.published.filter(({ name }) => name === 'billing.quantity-changed')).toHaveLength(1);
  await bill(host, '2026-10-15');
  // 17 of 31 days: 16.45 of one piece come back, 49.35 of three are charged.
  expect((await invoicesOf(host)).map(({ netMinor }) => netMinor)).toEqual([3000, 4935]);
  await host.clock.set('2026-10-20T10:00:00Z');
  await tell(host, 'tariff-changed', { at: '2026-10-20T10:00:00Z', tariffId: fast });
  const { data } = await host.call('billing.events.list', { id: customerId });
  expect(data.map(({ terms }) => [terms?.tariffId, terms?.quantity])).toContainEqual([fast, '3']);
  expect(data.map(({ terms }) => [terms?.tariffId, terms?.quantity])).toContainEqual([basic, '1']);
  await bill(host, '2026-10-20');
  expect(await differences(host)).toEqual([]);
  await expect(
    host.call('billing.quantities.change', { id: serviceId, quantity: '2', on: '2026-10-19' }),
  ).rejects.toMatchObject({ code: 'BILLING_NOT_BILLED' });
  await expect(
    host.call('billing.quantities.change', { id: serviceId, quantity: '2', on: '2026-10-21' }),
  ).rejects.toMatchObject({ code: 'BILLING_DAY_TO_COME' });
});
