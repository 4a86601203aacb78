import type { BillingPeriod } from '@isp/sdk/cycles';
import fc from 'fast-check';
import { day } from './days.ts';

const periods: readonly BillingPeriod[] = ['WEEKLY', 'THIRTY_DAYS', 'MONTHLY', 'QUARTERLY', 'ANNUAL'];
const start = day('2019-01-01');

/** Days from 2019 to 2034: four leap days, and every day of the month and week. */
export const someDay = fc.nat(5_800).map((days) => start.add({ days }));
export const somePeriod = fc.constantFrom(...periods);
export const someCycleDay = fc.integer({ min: 1, max: 31 });
/** Prices with up to four places, many of them awkward. */
export const somePrice = fc.tuple(fc.nat(5_000_000), fc.constantFrom(2, 3, 4)).map(([digits, places]) => {
  const text = `${digits}`.padStart(places + 1, '0');
  return `${text.slice(0, -places)}.${text.slice(-places)}`;
});
export const someCurrency = fc.constantFrom('EUR', 'JPY', 'KWD', 'CLF');

/** A charge with a start, its cycles, and some days of it. */
export const someCharge = fc.record({
  from: someDay,
  period: somePeriod,
  cycleDay: someCycleDay,
  price: somePrice,
  quantity: fc.integer({ min: 1, max: 40 }),
  currency: someCurrency,
  /** How far into the cycle something happens, out of a million. */
  at: fc.nat(999_999),
});
export type SomeCharge = typeof someCharge extends fc.Arbitrary<infer T> ? T : never;
