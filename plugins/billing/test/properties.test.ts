import { cycleOf, layGrid } from '@isp/sdk/cycles';
import {
  exact,
  minorExponent,
  parseExact,
  roundToMinor,
  splitByLargestRemainder,
  sumExact,
} from '@isp/sdk/money';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type DateRange, daysBetween } from '../domain/civil-dates.ts';
import { calendarDays, fixedMonthDays } from '../domain/count-days.ts';
import { chargeSlice, creditUnused, usedAmount } from '../domain/items.ts';
import { bookItems, reconcile } from '../domain/reconcile.ts';
import { shareOf, slicesOf } from '../domain/slices.ts';
import { taxDocument } from '../domain/taxes.ts';
import { type SomeCharge, someCharge, someCycleDay, someDay, somePeriod } from './arbitraries.ts';
import { cycleNumbers, dayNumber, oracleAmount } from './oracle.ts';

const runs = { numRuns: 10_000, seed: 20_261_126 };

const gridOf = ({ from, period, cycleDay }: Pick<SomeCharge, 'from' | 'period' | 'cycleDay'>) =>
  layGrid({ period, cycleDay, anchor: from });
const priceOf = ({ price, quantity, currency }: SomeCharge) => ({
  perPiece: parseExact(price),
  quantity: exact(BigInt(quantity)),
  currency,
});
/** A day inside a range that has at least two, else its end. */
const inside = (range: DateRange, at: number) =>
  range.from.add({
    days: Math.min(daysBetween(range), 1 + Math.floor((at / 1_000_000) * daysBetween(range))),
  });
const numberOf = ({ year, month, day }: Temporal.PlainDate) => dayNumber(year, month, day);

describe('in 10,000 random cases each', () => {
  test('the slices of a cycle sum to exactly 1, wherever it is cut and however months are counted', () => {
    const cuts = fc.array(fc.nat(999_999), { maxLength: 4 });
    fc.assert(
      fc.property(someCharge, cuts, fc.constantFrom(undefined, 28, 30, 31), (charge, ats, fixed) => {
        const grid = gridOf(charge);
        const count = fixed ? fixedMonthDays(grid, fixed) : calendarDays;
        const cycle = cycleOf(grid, charge.from);
        const dates = [cycle.from, ...ats.map((at) => inside(cycle, at)), cycle.to].sort(
          Temporal.PlainDate.compare,
        );
        const parts = dates.slice(1).map((to, index) => ({ from: dates[index] as Temporal.PlainDate, to }));
        const slices = parts.flatMap((part) => slicesOf(grid, part, count));
        return sumExact(slices.map(shareOf)).equals(1n);
      }),
      runs,
    );
  });

  test('used + credit = billed, to the last unit', () => {
    fc.assert(
      fc.property(someCharge, (charge) => {
        const grid = gridOf(charge);
        const cycle = cycleOf(grid, charge.from);
        const [slice] = slicesOf(grid, { from: charge.from, to: cycle.to });
        const { amountMinor } = chargeSlice(priceOf(charge), slice!);
        const item = { from: charge.from, to: cycle.to, amountMinor, currency: charge.currency };
        const credit = creditUnused(item, { from: inside(item, charge.at), to: item.to });
        const used = usedAmount(item, credit);
        return used - (credit?.amountMinor ?? 0n) === amountMinor && used >= 0n && used <= amountMinor;
      }),
      runs,
    );
  });

  test('amounts are those of an independent integer reckoning, ties included', () => {
    fc.assert(
      fc.property(someCharge, (charge) => {
        const grid = gridOf(charge);
        const numbers = cycleNumbers(charge.from, charge.period, charge.cycleDay, 3);
        const start = numberOf(charge.from);
        const index = numbers.findLastIndex((number) => number <= start);
        const end = inside({ from: charge.from, to: cycleOf(grid, charge.from).to }, charge.at);
        const [slice] = slicesOf(grid, { from: charge.from, to: end });
        const share = {
          days: numberOf(end) - start,
          denominator: (numbers[index + 1] as number) - (numbers[index] as number),
        };
        const places = minorExponent(charge.currency);
        expect([slice?.days, slice?.denominatorDays]).toEqual([share.days, share.denominator]);
        expect(chargeSlice(priceOf(charge), slice!).amountMinor).toBe(
          oracleAmount(charge.price, charge.quantity, share, places),
        );
      }),
      runs,
    );
  });

  test('a tie goes away from zero, for charges and credits alike', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 15n }),
        fc.integer({ min: 1, max: 400 }),
        (units, half) => {
          const tie = exact((2n * units + 1n) * BigInt(half), 2n * BigInt(half) * 100n);
          return roundToMinor(tie, 'EUR') === units + 1n && roundToMinor(tie.neg(), 'EUR') === -(units + 1n);
        },
      ),
      runs,
    );
  });

  test('cycle dates are on the cycle day or the last of a shorter month, and every day is in one cycle', () => {
    fc.assert(
      fc.property(someDay, somePeriod, someCycleDay, someDay, (from, period, cycleDay, date) => {
        const grid = layGrid({ period, cycleDay, anchor: from });
        const cycle = cycleOf(grid, date);
        const isMonthly = period !== 'WEEKLY' && period !== 'THIRTY_DAYS';
        const onDay = (one: Temporal.PlainDate) => one.day === Math.min(cycleDay, one.daysInMonth);
        const holds =
          Temporal.PlainDate.compare(cycle.from, date) <= 0 && Temporal.PlainDate.compare(date, cycle.to) < 0;
        return holds && (!isMonthly || (onDay(cycle.from) && onDay(cycle.to)));
      }),
      runs,
    );
  });

  test('what was reconciled once is found complete', () => {
    fc.assert(
      fc.property(someCharge, (charge) => {
        const grid = gridOf(charge);
        const price = priceOf(charge);
        const range = { from: charge.from, to: cycleOf(grid, charge.from).to };
        const planned = slicesOf(grid, range).map((slice) => ({ key: 'one', price, slice }));
        const billed = bookItems([], reconcile(planned, []), ({ from }) => from.toString());
        return reconcile(planned, billed).length === 0;
      }),
      runs,
    );
  });

  test('parts sum to the whole, each within one unit of its share', () => {
    const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), weights, (amount, list) => {
        const parts = splitByLargestRemainder(
          amount,
          list.map((weight) => exact(weight)),
        );
        const sum = list.reduce((total, weight) => total + weight, 0n);
        expect(parts.reduce((total, part) => total + part, 0n)).toBe(amount);
        if (sum === 0n) return;
        for (const [index, part] of parts.entries())
          expect(
            exact(part)
              .sub(exact(amount * list[index]!, sum))
              .abs()
              .lt(1n),
          ).toBe(true);
      }),
      runs,
    );
  });

  test('net and taxes are the gross amount, and lines that contain their tax cost what they say', () => {
    const percent = fc.nat(3_000).map((hundredths) => exact(BigInt(hundredths), 100n));
    const line = fc.record({ amount: fc.bigInt({ min: -100_000n, max: 1_000_000n }), isTaxed: fc.boolean() });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), percent, fc.boolean(), (lines, rate, inclusive) => {
        const tax = { id: 'vat', percent: rate, inclusive };
        const document = taxDocument(
          lines.map(({ amount, isTaxed }) => ({ amountMinor: amount, taxes: isTaxed ? [tax] : [] })),
          'EUR',
        );
        const said = lines.reduce((sum, { amount }) => sum + amount, 0n);
        const taxes = document.taxes.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
        const kept = inclusive ? document.grossMinor : document.netMinor;
        return document.netMinor + taxes === document.grossMinor && kept === said;
      }),
      runs,
    );
  });
});
