import { exact, formatMinor, parseExact, parseMinor } from '@isp/sdk/money';
import { describe, expect, test } from '@jest/globals';
import { fixedMonthDays } from '../domain/count-days.ts';
import { applyDiscounts, type Discount } from '../domain/discounts.ts';
import {
  afterCredit,
  type BilledItem,
  chargeSlice,
  creditUnused,
  sumItems,
  usedAmount,
} from '../domain/items.ts';
import { earlyTerminationFee, isTermOver, termEnd } from '../domain/minimum-term.ts';
import { paidDays } from '../domain/pauses.ts';
import { type Price, priceSlice } from '../domain/price.ts';
import { reconcile } from '../domain/reconcile.ts';
import { slicesOf } from '../domain/slices.ts';
import { splitBundle } from '../domain/splits.ts';
import { taxDocument, taxesOn } from '../domain/taxes.ts';
import { day, days, grid } from './days.ts';

const eur = (minor: bigint) => formatMinor(minor, 'EUR');
const price = (perPiece: string, quantity = 1n, currency = 'EUR'): Price => ({
  perPiece: parseExact(perPiece),
  quantity: exact(quantity),
  currency,
});
const october = (from: string, to: string) => slicesOf(grid('MONTHLY', 1, '2026-10-01'), days(from, to));
const billed = (from: string, to: string, amount: string): BilledItem => ({
  ...days(from, to),
  amountMinor: parseMinor(amount, 'EUR'),
  currency: 'EUR',
});
const tax = (id: string, percent: string, inclusive = false) => ({
  id,
  percent: parseExact(percent),
  inclusive,
});

describe('amounts', () => {
  test('are rounded once, half up: 9.03 × 2/28 is 0.65, and 74.985 is 74.99', () => {
    expect(priceSlice(price('9.03'), { days: 2, denominatorDays: 28 })).toBe(65n);
    expect(priceSlice(price('149.97'), { days: 1, denominatorDays: 2 })).toBe(7499n);
  });

  test('have the places of the currency', () => {
    const share = { days: 1, denominatorDays: 3 };
    expect(priceSlice(price('1000', 1n, 'JPY'), share)).toBe(333n);
    expect(priceSlice(price('1', 1n, 'KWD'), share)).toBe(333n);
    expect(priceSlice(price('1', 1n, 'CLF'), share)).toBe(3333n);
  });

  test('a quantity multiplies before rounding: 3 × 9.99 for 10 of 31 days is 9.67, not 3 × 3.22', () => {
    expect(priceSlice(price('9.99', 3n), { days: 10, denominatorDays: 31 })).toBe(967n);
  });

  test('15 to 31 October of 30.00 with 20 % tax: 16.45 + 3.29 = 19.74', () => {
    const [slice] = october('2026-10-15', '2026-11-01');
    const net = priceSlice(price('30.00'), slice!);
    const { taxes, grossMinor } = taxDocument([{ amountMinor: net, taxes: [tax('vat', '20')] }], 'EUR');
    expect([eur(net), eur(taxes[0]!.amountMinor), eur(grossMinor)]).toEqual(['16.45', '3.29', '19.74']);
  });

  test('a bundle of 50.00 (45.00 + 10.00 by list price) from 15 to 31 October: 27.42 = 22.43 + 4.99', () => {
    const [slice] = october('2026-10-15', '2026-11-01');
    const amount = priceSlice(price('50.00'), slice!);
    const components = [
      { id: 'internet', listPrice: parseExact('45.00') },
      { id: 'voice', listPrice: parseExact('10.00') },
    ];
    expect(eur(amount)).toBe('27.42');
    expect(splitBundle(amount, components)).toEqual([
      { id: 'internet', amountMinor: 2243n },
      { id: 'voice', amountMinor: 499n },
    ]);
  });
});

describe('credits', () => {
  test('200 → 100 on 20 October with a fee of 30.00: credit 77.42, new 38.71, left 8.71', () => {
    const credit = creditUnused(
      billed('2026-10-01', '2026-11-01', '200.00'),
      days('2026-10-20', '2026-11-01'),
    )!;
    const [slice] = october('2026-10-20', '2026-11-01');
    const charge = chargeSlice(price('100.00'), slice!);
    expect([eur(credit.amountMinor), eur(charge.amountMinor)]).toEqual(['-77.42', '38.71']);
    expect(eur(-sumItems([credit, charge]) - 3000n)).toBe('8.71');
  });

  test('are a share of what was billed: 8.02 for 25 days with 24 unused is −7.70, and 0.32 was used', () => {
    const item = billed('2012-05-07', '2012-06-01', '8.02');
    const credit = creditUnused(item, days('2012-05-08', '2012-06-01'))!;
    expect(credit).toMatchObject({ amountMinor: -770n, days: 24, denominatorDays: 25 });
    expect(usedAmount(item, credit)).toBe(32n);
  });

  test('never exceed what is left of the item', () => {
    const item = { ...billed('2012-05-01', '2012-06-01', '249.95'), creditedMinor: 1000n };
    const unused = days('2012-05-02', '2012-06-01');
    const credit = creditUnused(item, unused)!;
    expect(credit.amountMinor).toBe(-23995n);
    expect(creditUnused(afterCredit(item, credit), unused)).toBeUndefined();
  });

  test('days outside the item give nothing back', () => {
    const item = billed('2026-10-01', '2026-11-01', '10.00');
    expect(creditUnused(item, days('2026-11-01', '2026-12-01'))).toBeUndefined();
    expect(creditUnused(item, days('2026-09-01', '2026-10-02'))).toMatchObject({
      amountMinor: -32n,
      days: 1,
    });
  });
});

describe('fixed months of 30 days', () => {
  const count = (from: string, to: string, fixed = 30, cycleDay = 15) =>
    fixedMonthDays(grid('MONTHLY', cycleDay, from), fixed)(days(from, to));

  test('23 May to 15 June are 22 days, and so are they in June and February', () => {
    expect([
      count('2023-05-23', '2023-06-15'),
      count('2023-06-23', '2023-07-15'),
      count('2023-02-23', '2023-03-15'),
      count('2024-02-23', '2024-03-15'),
      count('2023-05-15', '2023-05-23', 30, 23),
      count('2023-05-23', '2023-06-15', 28),
      count('2024-02-23', '2024-03-15', 28),
    ]).toEqual([22, 22, 22, 22, 8, 20, 20]);
  });

  test('the parts of a cycle that ends on 28 February add up to 30', () => {
    expect(count('2023-01-31', '2023-02-10', 30, 31) + count('2023-02-10', '2023-02-28', 30, 31)).toBe(30);
    expect(count('2023-02-28', '2023-03-01', 30, 31) + count('2023-03-01', '2023-03-31', 30, 31)).toBe(30);
  });
});

describe('what is billed and what ought to be', () => {
  const monthly = grid('MONTHLY', 1, '2014-01-01');
  const planned = (key: string, range: ReturnType<typeof days>, perMonth = '12.00') =>
    slicesOf(monthly, range).map((slice) => ({ key, price: price(perMonth), slice }));
  const january = { ...billed('2014-01-01', '2014-02-01', '12.00'), id: 'january', key: 'basic' };
  const show = (items: ReturnType<typeof reconcile>) =>
    items.map(({ from, to, amountMinor }) => `${from}..${to} ${eur(amountMinor)}`);

  test('a pause of the customer in the middle comes back, and nothing else', () => {
    const paid = paidDays(days('2014-01-01', '2014-02-01'), [
      { from: day('2014-01-13'), to: day('2014-01-25'), reason: 'customer_request' },
    ]);
    const plan = paid.flatMap((range) => planned('basic', range));
    expect(show(reconcile(plan, [january]))).toEqual(['2014-01-13..2014-01-25 -4.65']);
  });

  test('a suspension for not paying is paid on, a pause without end is not', () => {
    const range = days('2014-01-01', '2014-02-01');
    expect(paidDays(range, [{ from: day('2014-01-13'), reason: 'non_payment' }])).toEqual([range]);
    expect(paidDays(range, [{ from: day('2014-01-13'), reason: 'customer_request' }])).toEqual([
      days('2014-01-01', '2014-01-13'),
    ]);
  });

  test('a change bills the new tariff and gives back the old', () => {
    const plan = [
      ...planned('basic', days('2014-01-01', '2014-01-20')),
      ...planned('fast', days('2014-01-20', '2014-02-01'), '24.00'),
    ];
    expect(show(reconcile(plan, [january]))).toEqual([
      '2014-01-20..2014-02-01 9.29',
      '2014-01-20..2014-02-01 -4.65',
    ]);
  });

  test('carried out once it finds nothing more, also after a pause that was given back', () => {
    const paused = { ...january, creditedMinor: 465n, creditedDays: [days('2014-01-13', '2014-01-25')] };
    const plan = [
      ...planned('basic', days('2014-01-01', '2014-01-13')),
      ...planned('basic', days('2014-01-25', '2014-02-01')),
    ];
    expect(reconcile(plan, [paused])).toEqual([]);
  });

  test('a cycle that was moved bills its missing head and tail only', () => {
    const moved = slicesOf(grid('MONTHLY', 17, '2014-06-17'), days('2014-06-17', '2014-08-17')).map(
      (slice) => ({
        key: 'basic',
        price: price('10.00'),
        slice,
      }),
    );
    const before = { ...billed('2014-06-20', '2014-07-20', '10.00'), id: 'before', key: 'basic' };
    expect(show(reconcile(moved, [before]))).toEqual([
      '2014-06-17..2014-06-20 1.00',
      '2014-07-20..2014-08-17 9.03',
    ]);
  });
});

describe('taxes', () => {
  const document = (lines: [string, ReturnType<typeof tax>[]][]) => {
    const { netMinor, taxes, grossMinor } = taxDocument(
      lines.map(([amount, of]) => ({ amountMinor: parseMinor(amount, 'EUR'), taxes: of })),
      'EUR',
    );
    return [eur(netMinor), ...taxes.map(({ amountMinor }) => eur(amountMinor)), eur(grossMinor)];
  };

  test('on top and contained: 30.00 + 20 % = 36.00, 36.00 contains 6.00', () => {
    expect(document([['30.00', [tax('vat', '20')]]])).toEqual(['30.00', '6.00', '36.00']);
    expect(document([['36.00', [tax('vat', '20', true)]]])).toEqual(['30.00', '6.00', '36.00']);
  });

  test('lines stay exact, the total of a tax is rounded once: three times 0.10 with 15 % is 0.05, not 0.06', () => {
    const line = ['0.10', [tax('vat', '15')]] as [string, ReturnType<typeof tax>[]];
    expect(document([line, line, line])).toEqual(['0.30', '0.05', '0.35']);
  });

  test('several taxes of one line are reckoned on the same net amount', () => {
    expect(document([['100.00', [tax('gst', '5'), tax('qst', '9.975')]]])).toEqual([
      '100.00',
      '5.00',
      '9.98',
      '114.98',
    ]);
    expect(document([['115.00', [tax('a', '10', true), tax('b', '5', true)]]])).toEqual([
      '100.00',
      '10.00',
      '5.00',
      '115.00',
    ]);
  });

  test('are those in force on the day, and none with a certificate', () => {
    const old = { ...tax('vat', '19'), validTo: day('2026-06-30') };
    const now = { ...tax('vat', '20'), validFrom: day('2026-07-01') };
    expect(taxesOn(day('2026-06-30'), [old, now])).toEqual([old]);
    expect(taxesOn(day('2026-07-01'), [old, now])).toEqual([now]);
    expect(taxesOn(day('2026-07-01'), [now], { validTo: day('2026-07-01') })).toEqual([]);
    expect(taxesOn(day('2026-07-02'), [now], { validTo: day('2026-07-01') })).toEqual([now]);
  });
});

describe('discounts', () => {
  const half: Discount = { id: 'half', kind: 'percent', percent: parseExact('50'), cyclesLeft: 2 };
  const five: Discount = { id: 'five', kind: 'amount', amountMinor: 500n };

  test('come one after the other, spread over the lines', () => {
    const { applied, netMinor } = applyDiscounts([3000n, 1000n], [half, five], 'EUR');
    expect(applied).toEqual([
      { id: 'half', amountsMinor: [-1500n, -500n] },
      { id: 'five', amountsMinor: [-375n, -125n] },
    ]);
    expect(netMinor).toEqual([1125n, 375n]);
  });

  test('never take more than there is, and end after their cycles', () => {
    expect(applyDiscounts([300n], [five], 'EUR').netMinor).toEqual([0n]);
    const { next } = applyDiscounts([1000n], [half], 'EUR');
    expect(next).toEqual([{ ...half, cyclesLeft: 1 }]);
    expect(applyDiscounts([1000n], next, 'EUR').next).toEqual([]);
    expect(applyDiscounts([], [half], 'EUR').applied).toEqual([{ id: 'half', amountsMinor: [] }]);
  });
});

describe('minimum terms', () => {
  const term = { start: day('2026-01-31'), months: 1, renewalMonths: 1 };

  test('end by the original day, and are renewed by the months agreed', () => {
    expect(termEnd(term, day('2026-02-27')).toString()).toBe('2026-02-28');
    expect(termEnd(term, day('2026-02-28')).toString()).toBe('2026-03-31');
    expect(termEnd({ start: term.start, months: 24 }, day('2030-01-01')).toString()).toBe('2028-01-31');
    expect(isTermOver(term, day('2026-02-27'))).toBe(false);
    expect(isTermOver(term, day('2026-02-28'))).toBe(true);
  });

  test('ended early cost the fee that was agreed, and nothing afterwards', () => {
    const year = { start: day('2026-01-01'), months: 12 };
    const fee = (one: Parameters<typeof earlyTerminationFee>[0], on: string) =>
      eur(earlyTerminationFee(one, year, day(on), 'EUR'));
    const monthly = { kind: 'remaining-months', monthlyMinor: 3000n, percent: parseExact('50') } as const;
    expect(fee({ kind: 'fixed', amountMinor: 3000n }, '2026-10-20')).toBe('30.00');
    expect(fee({ kind: 'declining', amountMinor: 36500n }, '2026-12-22')).toBe('10.00');
    expect(fee(monthly, '2026-10-20')).toBe('45.00');
    expect(fee(monthly, '2026-10-01')).toBe('45.00');
    expect(fee({ kind: 'fixed', amountMinor: 3000n }, '2027-01-01')).toBe('0.00');
  });
});
