import {
  exact,
  exactOfMinor,
  formatExact,
  formatMinor,
  fromAmountMinor,
  minorExponent,
  parseExact,
  parseMinor,
  roundToMinor,
  roundToPlaces,
  splitByLargestRemainder,
  sumExact,
  toAmountMinor,
} from '@isp/sdk/money';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

const days = (price: string, used: bigint, of: bigint) => parseExact(price).mul(used).div(of);

describe('exact numbers', () => {
  test('a decimal string is read exactly, whatever its length', () => {
    expect(parseExact('0.1').add(parseExact('0.2')).equals(parseExact('0.3'))).toBe(true);
    const long = '123456789012345678901234567890.000000000000000000000000000001';
    expect(formatExact(parseExact(long), 30)).toBe(long);
    expect(formatExact(parseExact('-007.50'), 2)).toBe('-7.50');
    expect(sumExact([]).equals(0n)).toBe(true);
  });

  test.each([
    '',
    ' 1',
    '1e3',
    '1,000',
    '.5',
    '5.',
    '0x10',
    '1/3',
    'NaN',
    '--1',
    '1.2.3',
    '１',
    '0.(3)',
    '9'.repeat(61),
  ])('%j is no decimal number', (text) =>
    expect(() => parseExact(text)).toThrow(expect.objectContaining({ code: 'MONEY_NOT_A_DECIMAL' })),
  );
});

describe('rounding', () => {
  test('a tie goes away from zero, for charges and credits alike', () => {
    expect(roundToMinor(days('9.03', 2n, 28n), 'EUR')).toBe(65n);
    expect(roundToMinor(days('-9.03', 2n, 28n), 'EUR')).toBe(-65n);
    expect(roundToMinor(parseExact('74.985'), 'EUR')).toBe(7499n);
    expect(roundToMinor(parseExact('74.98499999999999999999'), 'EUR')).toBe(7498n);
  });

  test('the currency says to how many places', () => {
    expect(roundToMinor(parseExact('1234.5'), 'JPY')).toBe(1235n);
    expect(roundToMinor(parseExact('1.2345'), 'KWD')).toBe(1235n);
    expect(roundToMinor(parseExact('1.23445'), 'CLF')).toBe(12345n);
    expect(roundToPlaces(exact(14n, 31n), 9)).toBe(451612903n);
  });

  test('exponents are those of ISO 4217, not those of a locale', () => {
    expect(['EUR', 'JPY', 'KWD', 'CLF', 'HUF', 'IQD', 'ISK', 'MGA'].map(minorExponent)).toEqual([
      2, 0, 3, 4, 2, 3, 0, 2,
    ]);
    for (const currency of ['XXX', 'XAU', 'eur', 'EU', 'constructor', 'DEM']) {
      expect(() => minorExponent(currency)).toThrow(
        expect.objectContaining({ code: 'MONEY_UNKNOWN_CURRENCY' }),
      );
    }
  });
});

describe('minor units', () => {
  test('are written with all places of the currency, and read back', () => {
    for (const [minor, currency, text] of [
      [4500n, 'EUR', '45.00'],
      [-5n, 'EUR', '-0.05'],
      [0n, 'EUR', '0.00'],
      [4500n, 'JPY', '4500'],
      [1n, 'KWD', '0.001'],
    ] as const) {
      expect(formatMinor(minor, currency)).toBe(text);
      expect(parseMinor(text, currency)).toBe(minor);
    }
    expect(exactOfMinor(4505n, 'EUR').equals(parseExact('45.05'))).toBe(true);
  });

  test('digits below the minor unit are refused, not rounded', () => {
    expect(parseMinor('45.5', 'EUR')).toBe(4550n);
    expect(parseMinor('45.500', 'EUR')).toBe(4550n);
    expect(() => parseMinor('0.005', 'EUR')).toThrow(expect.objectContaining({ code: 'MONEY_TOO_PRECISE' }));
  });

  test('a JSON number holds them up to 2^53 - 1', () => {
    expect(toAmountMinor(9007199254740991n)).toBe(9007199254740991);
    expect(() => toAmountMinor(-9007199254740992n)).toThrow(/9007199254740991/);
    expect(() => fromAmountMinor(0.5)).toThrow(expect.objectContaining({ code: 'MONEY_TOO_LARGE' }));
    expect(fromAmountMinor(-12)).toBe(-12n);
  });
});

describe('splitting', () => {
  const split = (minor: bigint, ...weights: string[]) =>
    splitByLargestRemainder(minor, weights.map(parseExact));

  test('the parts sum to the whole; units left go to the largest remainders', () => {
    expect(split(2742n, '45.00', '10.00')).toEqual([2243n, 499n]);
    expect(split(100n, '1', '1', '1')).toEqual([34n, 33n, 33n]);
    expect(split(5n, '1', '1')).toEqual([3n, 2n]);
    expect(split(-5n, '1', '1')).toEqual([-3n, -2n]);
    expect(split(10n, '0', '7')).toEqual([0n, 10n]);
    expect(split(1n, '0', '0', '0')).toEqual([1n, 0n, 0n]);
  });

  test('a negative weight and no weight are refused', () => {
    expect(() => split(1n, '1', '-1')).toThrow(expect.objectContaining({ code: 'MONEY_NEGATIVE_WEIGHT' }));
    expect(() => split(1n)).toThrow(expect.objectContaining({ code: 'MONEY_NEGATIVE_WEIGHT' }));
  });
});

describe('in 10,000 random cases each', () => {
  const runs = { numRuns: 10_000, seed: 20_261_126 };
  const minor = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });

  test('what is written is read back', () => {
    fc.assert(
      fc.property(minor, fc.constantFrom('EUR', 'JPY', 'KWD', 'CLF'), (amount, currency) => {
        const exactly = exactOfMinor(amount, currency);
        return (
          parseMinor(formatMinor(amount, currency), currency) === amount &&
          roundToMinor(exactly, currency) === amount
        );
      }),
      runs,
    );
  });

  test('rounding is at most half a unit away, and the negative is the mirror image', () => {
    fc.assert(
      fc.property(
        minor,
        fc.bigInt({ min: 1n, max: 10n ** 9n }),
        fc.nat(9),
        (numerator, denominator, places) => {
          const value = exact(numerator, denominator);
          const rounded = roundToPlaces(value, places);
          const away = value
            .mul(10n ** BigInt(places))
            .sub(rounded)
            .abs();
          return away.lte(exact(1n, 2n)) && roundToPlaces(value.neg(), places) === -rounded;
        },
      ),
      runs,
    );
  });

  test('sums do not depend on their order, as sums of floating-point numbers do', () => {
    const decimal = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(fc.array(decimal, { maxLength: 20 }), (list) => {
        const numbers = list.map(([units, places]) => exact(units, 10n ** BigInt(places)));
        return sumExact(numbers).equals(sumExact(numbers.toReversed()));
      }),
      runs,
    );
  });
});
