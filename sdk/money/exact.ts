import Fraction from 'fraction.js';
import { moneyErrors } from './errors.ts';

/**
 * A rational number without rounding: numerator and denominator are integers of any size (`fraction.js`).
 * It takes other exact numbers and `bigint` only, so that no floating-point number gets near money.
 * Compare with its methods: the operators `<` and `>` would turn it into a floating-point number.
 */
export interface Exact {
  /** Sign: 1 or -1; zero is positive. */
  readonly s: bigint;
  /** Numerator without sign, in lowest terms. */
  readonly n: bigint;
  /** Denominator, positive, in lowest terms. */
  readonly d: bigint;
  add(other: Exact | bigint): Exact;
  sub(other: Exact | bigint): Exact;
  mul(other: Exact | bigint): Exact;
  /** Throws when `other` is zero. */
  div(other: Exact | bigint): Exact;
  neg(): Exact;
  abs(): Exact;
  /** Negative, zero or positive, as this number is smaller, equal or larger. */
  compare(other: Exact | bigint): number;
  equals(other: Exact | bigint): boolean;
  lt(other: Exact | bigint): boolean;
  lte(other: Exact | bigint): boolean;
  gt(other: Exact | bigint): boolean;
  gte(other: Exact | bigint): boolean;
}

/** `numerator ÷ denominator`, exactly. Throws when the denominator is zero. */
export function exact(numerator: bigint, denominator = 1n): Exact {
  return new Fraction(numerator, denominator);
}

const decimal = /^([+-]?)(\d{1,60})(?:\.(\d{1,60}))?$/;

/**
 * The number a decimal string says, exactly: `parseExact('0.015')` is 15/1000.
 * Throws MONEY_NOT_A_DECIMAL for anything but an optional sign, digits and at most one point between digits.
 */
export function parseExact(text: string): Exact {
  const [, sign, whole = '', places = ''] = decimal.exec(text) ?? [];
  if (sign === undefined) throw moneyErrors.MONEY_NOT_A_DECIMAL({ value: text });
  const units = BigInt(whole + places);
  return exact(sign === '-' ? -units : units, 10n ** BigInt(places.length));
}

/** All of them together; zero when there are none. */
export function sumExact(numbers: Iterable<Exact>): Exact {
  let sum = exact(0n);
  for (const one of numbers) sum = sum.add(one);
  return sum;
}
