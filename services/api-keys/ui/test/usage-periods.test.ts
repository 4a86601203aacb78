import { describe, expect, test } from '@jest/globals';
import { secondsOf, withEmptyPeriods } from '../detail/usage-periods.ts';

const used = (period: string) => ({ period, calls: 3, refused: 1, serverErrors: 0 });

describe('usage over time', () => {
  test('has every day of the range, those without calls with zeros', () => {
    const range = { from: '2026-02-27', to: '2026-03-02', granularity: 'day' } as const;
    const days = withEmptyPeriods([used('2026-03-01')], range);
    expect(days.map(({ period, calls }) => `${period} ${calls}`)).toEqual([
      '2026-02-27 0',
      '2026-02-28 0',
      '2026-03-01 3',
      '2026-03-02 0',
    ]);
  });

  test('has every month of the range, also over the end of a year', () => {
    const range = { from: '2025-11-30', to: '2026-02-01', granularity: 'month' } as const;
    const months = withEmptyPeriods([used('2026-01')], range);
    expect(months.map(({ period, calls }) => `${period} ${calls}`)).toEqual([
      '2025-11 0',
      '2025-12 0',
      '2026-01 3',
      '2026-02 0',
    ]);
  });

  test('begins a month on its first day, in UTC', () => {
    expect(secondsOf('2026-02')).toBe(Date.UTC(2026, 1, 1) / 1_000);
    expect(secondsOf('2026-02-03')).toBe(Date.UTC(2026, 1, 3) / 1_000);
  });
});
