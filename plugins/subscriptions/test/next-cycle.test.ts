import { describe, expect, test } from '@jest/globals';
import type { BillingPeriod } from '../contract/index.ts';
import { nextCycleDate } from '../domain/next-cycle.ts';

const day = Temporal.PlainDate.from;

function next(
  after: string,
  billCycleDay: number,
  start = '2024-01-31',
  billingPeriod: BillingPeriod = 'monthly',
) {
  return nextCycleDate(day(after), { startDate: day(start), billCycleDay, billingPeriod }).toString();
}

describe('the next billing cycle begins', () => {
  test.each([
    ['2024-01-31', 31, '2024-02-29'],
    ['2024-02-29', 31, '2024-03-31'],
    ['2024-03-31', 31, '2024-04-30'],
    ['2025-01-31', 31, '2025-02-28'],
    ['2025-02-28', 30, '2025-03-30'],
    ['2026-11-14', 15, '2026-11-15'],
    ['2026-11-15', 15, '2026-12-15'],
  ])('after %s with cycle day %i on %s, always from the original day', (after, cycleDay, expected) => {
    expect(next(after, cycleDay)).toBe(expected);
  });

  test('each quarter or year, counted from the start of the service', () => {
    expect(next('2026-03-02', 10, '2026-02-10', 'quarterly')).toBe('2026-05-10');
    expect(next('2026-05-10', 10, '2026-02-10', 'quarterly')).toBe('2026-08-10');
    expect(next('2026-03-02', 29, '2024-02-29', 'annual')).toBe('2027-02-28');
    expect(next('2027-03-02', 29, '2024-02-29', 'annual')).toBe('2028-02-29');
  });

  test('not before the service begins', () => {
    expect(next('2026-01-01', 15, '2026-04-20')).toBe('2026-05-15');
  });
});
