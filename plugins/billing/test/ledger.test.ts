import { parseExact, parseMinor } from '@isp/sdk/money';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { commissionLines, settle } from '../domain/commission/commission-lines.ts';
import { type CommissionRule, isEarned } from '../domain/commission/commission-rule.ts';
import {
  allocateByHand,
  allocateOldestFirst,
  type OpenInvoice,
  takeBack,
} from '../domain/ledger/allocate.ts';
import { openAfterCredit, overdueOn } from '../domain/ledger/open-debt.ts';
import { day } from './days.ts';

const eur = (text: string) => parseMinor(text, 'EUR');
const invoice = (id: string, dueOn: string, open: string): OpenInvoice => ({
  id,
  number: id,
  dueOn: day(dueOn),
  openMinor: eur(open),
});
const november = invoice('2', '2026-11-15', '54.00');
const october = invoice('1', '2026-10-15', '20.00');

describe('a payment', () => {
  test('pays the oldest invoice first, whatever their order, and what is left is credit', () => {
    expect(allocateOldestFirst(eur('30.00'), [november, october])).toEqual({
      allocations: [
        { invoiceId: '1', amountMinor: 2000n },
        { invoiceId: '2', amountMinor: 1000n },
      ],
      creditMinor: 0n,
    });
    expect(allocateOldestFirst(eur('80.00'), [november, october]).creditMinor).toBe(600n);
    expect(allocateOldestFirst(eur('5.00'), [])).toEqual({ allocations: [], creditMinor: 500n });
  });

  test('pays what somebody chose, or everything that is wrong with the choice is said', () => {
    const wish = (invoiceId: string, amount: string) => ({ invoiceId, amountMinor: eur(amount) });
    expect(allocateByHand(eur('30.00'), [wish('2', '25.00')], [october, november])).toEqual({
      allocations: [wish('2', '25.00')],
      creditMinor: 500n,
    });
    const wrong = [wish('1', '20.01'), wish('3', '1.00'), wish('2', '0.00'), wish('1', '9.99')];
    expect(allocateByHand(eur('30.00'), wrong, [october, november])).toEqual({
      problems: [
        { kind: 'more-than-open', invoiceId: '1', openMinor: 2000n },
        { kind: 'unknown-invoice', invoiceId: '3' },
        { kind: 'not-positive', invoiceId: '2' },
        { kind: 'named-twice', invoiceId: '1' },
        { kind: 'more-than-paid', missingMinor: 100n },
      ],
    });
  });

  test('that is refunded re-opens what it paid, the newest first', () => {
    const paid = allocateOldestFirst(eur('80.00'), [october, november]);
    expect(takeBack(paid, eur('10.00'))).toEqual({
      allocations: [{ invoiceId: '2', amountMinor: -400n }],
      creditMinor: -600n,
    });
    expect(takeBack(paid, eur('80.00')).allocations).toEqual([
      { invoiceId: '2', amountMinor: -5400n },
      { invoiceId: '1', amountMinor: -2000n },
    ]);
  });

  test('and its parts always sum to it, in 10,000 random cases', () => {
    const open = fc.array(fc.tuple(fc.bigInt({ min: 1n, max: 10_000n }), fc.nat(900)), { maxLength: 12 });
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 60_000n }), open, (amount, list) => {
        const invoices = list.map(([openMinor, days], index) => ({
          id: `${index}`,
          number: `${index}`,
          dueOn: day('2026-01-01').add({ days }),
          openMinor,
        }));
        const paid = allocateOldestFirst(amount, invoices);
        const sum = (parts: readonly { amountMinor: bigint }[]) =>
          parts.reduce((all, one) => all + one.amountMinor, 0n);
        const back = takeBack(paid, amount);
        return (
          sum(paid.allocations) + paid.creditMinor === amount &&
          sum(back.allocations) + back.creditMinor === -amount
        );
      }),
      { numRuns: 10_000, seed: 20_261_126 },
    );
  });
});

describe('a debt', () => {
  test('of a cent within the tolerance is none: 53.99 paid on 54.00', () => {
    const left = [invoice('1', '2026-10-15', '0.01')];
    expect(overdueOn(day('2026-11-01'), left, eur('0.05'))).toEqual({ amountMinor: 0n });
    expect(overdueOn(day('2026-11-01'), left, 0n).amountMinor).toBe(1n);
  });

  test('is overdue when the due date is over, and credit pays the oldest first', () => {
    expect(overdueOn(day('2026-10-15'), [october], 0n).amountMinor).toBe(0n);
    expect(overdueOn(day('2026-10-16'), [november, october], 0n)).toEqual({
      amountMinor: 2000n,
      oldest: october,
    });
    expect(openAfterCredit([november, october], eur('25.00'))).toEqual([{ ...november, openMinor: 4900n }]);
  });
});

describe('commission', () => {
  const tenPercent: CommissionRule = { kind: 'percent', percent: parseExact('10') };
  const basis = { netMinor: eur('45.00'), grossMinor: eur('54.00'), currency: 'EUR' };
  const amounts = (rule: CommissionRule, gross: string[], of = basis) =>
    commissionLines(
      rule,
      of,
      gross.map((text, index) => ({ id: `${index}`, grossMinor: eur(text) })),
    ).map(({ amountMinor }) => amountMinor);

  test('of 10 % on 45.00 net, paid as 20.00 and 34.00 of 54.00 gross, is 1.67 + 2.83 = 4.50', () => {
    expect(amounts(tenPercent, ['20.00', '34.00'])).toEqual([167n, 283n]);
  });

  test('of a refund is a negative line that points to the payment, and all back is nothing earned', () => {
    const lines = commissionLines(tenPercent, basis, [
      { id: 'p1', grossMinor: eur('20.00') },
      { id: 'p2', grossMinor: eur('34.00') },
      { id: 'r1', grossMinor: eur('-34.00'), refunds: 'p2' },
      { id: 'r2', grossMinor: eur('-20.00'), refunds: 'p1' },
    ]);
    expect(lines.map(({ reverses, amountMinor }) => [reverses, amountMinor])).toEqual([
      [undefined, 167n],
      [undefined, 283n],
      ['p2', -283n],
      ['p1', -167n],
    ]);
  });

  test('flat, by margin, and by the step the month has reached', () => {
    expect(amounts({ kind: 'flat', amountMinor: eur('5.00') }, ['27.00', '27.00'])).toEqual([250n, 250n]);
    expect(amounts({ kind: 'margin', buyingMinor: eur('40.00') }, ['54.00'])).toEqual([500n]);
    expect(amounts({ kind: 'margin', buyingMinor: eur('50.00') }, ['54.00'])).toEqual([0n]);
    const tiers: CommissionRule = {
      kind: 'tiers',
      tiers: [
        { fromMinor: 0n, percent: parseExact('5') },
        { fromMinor: eur('1000.00'), percent: parseExact('12.5') },
      ],
    };
    expect(amounts(tiers, ['54.00'])).toEqual([225n]);
    expect(amounts(tiers, ['54.00'], { ...basis, turnoverMinor: eur('1000.00') } as typeof basis)).toEqual([
      563n,
    ]);
  });

  test('ends with the months or days agreed', () => {
    const since = { customerSince: day('2026-01-31') };
    expect(isEarned({ months: 1 }, { on: day('2026-02-27'), ...since })).toBe(true);
    expect(isEarned({ months: 1 }, { on: day('2026-02-28'), ...since })).toBe(false);
    expect(isEarned({ validTo: day('2026-06-30') }, { on: day('2026-06-30'), ...since })).toBe(true);
    expect(isEarned({ validFrom: day('2026-07-01') }, { on: day('2026-06-30'), ...since })).toBe(false);
  });

  test('is paid out when it is positive; a negative balance waits', () => {
    expect(settle([{ amountMinor: 450n }, { amountMinor: -600n }], 0n)).toEqual({
      payoutMinor: 0n,
      carriedMinor: -150n,
    });
    expect(settle([{ amountMinor: 450n }], -150n)).toEqual({ payoutMinor: 300n, carriedMinor: 0n });
  });
});
