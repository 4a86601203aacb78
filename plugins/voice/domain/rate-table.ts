import type { FieldProblem } from '@isp/sdk';
import type { Rate } from '../contract/tariff-fields.ts';

/** Rates by prefix, for numbers of digits. */
export class RateTable {
  readonly #byPrefix: ReadonlyMap<string, Rate>;
  readonly #longest: number;

  constructor(rates: readonly Rate[]) {
    this.#byPrefix = new Map(rates.map((rate) => [rate.prefix, rate]));
    this.#longest = Math.max(0, ...rates.map(({ prefix }) => prefix.length));
  }

  /** The rate with the longest prefix the number begins with; undefined when none fits. */
  find(number: string): Rate | undefined {
    for (let length = Math.min(number.length, this.#longest); length >= 0; length -= 1) {
      const rate = this.#byPrefix.get(number.slice(0, length));
      if (rate) return rate;
    }
    return undefined;
  }
}

/** What no schema tells of rates: each prefix has one. */
export function rateProblems(rates: readonly Rate[]): FieldProblem[] {
  const first = new Map<string, number>();
  return rates.flatMap(({ prefix }, index) => {
    const known = first.get(prefix);
    if (known === undefined) {
      first.set(prefix, index);
      return [];
    }
    const message = `is the prefix of rate ${known} already (${prefix || 'every other number'})`;
    return [{ path: `/rates/${index}/prefix`, message }];
  });
}
