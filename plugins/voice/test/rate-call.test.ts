import { exact, parseExact, roundToMinor, sumExact } from '@isp/sdk/money';
import { describe, expect, test } from '@jest/globals';
import type { Rate } from '../contract/tariff-fields.ts';
import { rateCall } from '../domain/rate-call.ts';
import { RateTable, rateProblems } from '../domain/rate-table.ts';

const germany: Rate = { prefix: '49', perMinute: '0.03', connect: '0.05', firstSeconds: 60, stepSeconds: 30 };

function amount(seconds: number, rate = germany, includedLeft = 0): string {
  const { amount: exactly } = rateCall(rate, seconds, includedLeft);
  return `${exactly.s * exactly.n}/${exactly.d}`;
}

describe('a call', () => {
  test('of 125 s at 0.03 a minute, 0.05 to connect, first 60 s then steps of 30 s: 150 s, 0.125', () => {
    const rated = rateCall(germany, 125);
    expect(rated.billedSeconds).toBe(150);
    expect(rated.amount.equals(parseExact('0.125'))).toBe(true);
  });

  test.each([
    [0, 0],
    [1, 60],
    [60, 60],
    [61, 90],
    [90, 90],
    [91, 120],
    [59.2, 60],
    [60.1, 90],
  ])('of %d s is billed as %i s', (seconds, billed) => {
    expect(rateCall(germany, seconds).billedSeconds).toBe(billed);
  });

  test('that was not answered costs nothing, the connection charge included', () => {
    expect(amount(0)).toBe('0/1');
  });

  test('by the second is exact: 7 s at 0.01 a minute are 7/6000', () => {
    const exactRate = { ...germany, perMinute: '0.01', connect: '0', firstSeconds: 0, stepSeconds: 1 };
    expect(amount(7, exactRate)).toBe('7/6000');
  });

  test('uses included seconds first; the rest is charged, with the connection charge', () => {
    const rated = rateCall(germany, 125, 100);
    expect(rated).toMatchObject({ billedSeconds: 150, includedSeconds: 100 });
    expect(rated.amount.equals(parseExact('0.075'))).toBe(true);
    expect(amount(125, germany, 150)).toBe('0/1');
  });

  test('is rounded with all others of its line, once: 0.125 and 0.125 are 0.25, not 0.26', () => {
    const line = sumExact([rateCall(germany, 125).amount, rateCall(germany, 125).amount]);
    expect(roundToMinor(line, 'EUR')).toBe(25n);
    expect(roundToMinor(exact(1n, 8n), 'EUR')).toBe(13n);
  });
});

describe('rates', () => {
  const table = new RateTable([germany, { ...germany, prefix: '4930' }, { ...germany, prefix: '' }]);

  test('are found by the longest prefix', () => {
    expect(table.find('49301234567')?.prefix).toBe('4930');
    expect(table.find('4989123')?.prefix).toBe('49');
    expect(table.find('33123')?.prefix).toBe('');
    expect(new RateTable([germany]).find('33123')).toBeUndefined();
  });

  test('have each prefix once', () => {
    expect(rateProblems([germany, { ...germany, prefix: '1' }, germany])).toEqual([
      { path: '/rates/2/prefix', message: 'is the prefix of rate 0 already (49)' },
    ]);
  });
});
