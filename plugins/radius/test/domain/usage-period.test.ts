import { expect, test } from '@jest/globals';
import type { QuotaPeriod } from '../../contract/index.ts';
import { usagePeriod } from '../../domain/usage-period.ts';

const berlin = { timeZone: 'Europe/Berlin', billCycleDay: 31 };

function period(kind: QuotaPeriod, at: string, calendar = berlin): string[] {
  const { from, to } = usagePeriod(kind, Temporal.Instant.from(at), calendar);
  return [from.toString(), to.toString()];
}

test('a day goes from local midnight to local midnight, with 23 or 25 hours where the clocks change', () => {
  expect(period('day', '2026-03-28T23:30:00Z')).toEqual(['2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z']);
  expect(period('day', '2026-10-25T12:00:00Z')).toEqual(['2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z']);
});

test('a week begins on Monday, a month on the 1st', () => {
  expect(period('week', '2026-03-29T21:59:59Z')).toEqual(['2026-03-22T23:00:00Z', '2026-03-29T22:00:00Z']);
  expect(period('month', '2026-03-31T22:00:00Z')).toEqual(['2026-03-31T22:00:00Z', '2026-04-30T22:00:00Z']);
});

test('a billing period begins on the bill day, in shorter months on the last, always by the original day', () => {
  expect(period('billing-period', '2026-02-10T12:00:00Z')).toEqual([
    '2026-01-30T23:00:00Z',
    '2026-02-27T23:00:00Z',
  ]);
  expect(period('billing-period', '2026-02-28T12:00:00Z')).toEqual([
    '2026-02-27T23:00:00Z',
    '2026-03-30T22:00:00Z',
  ]);
});

test('the midnight is that of the customer: an instant before it belongs to the period before', () => {
  const kolkata = { timeZone: 'Asia/Kolkata', billCycleDay: 5 };
  expect(period('billing-period', '2026-05-04T18:29:59Z', kolkata)[1]).toBe('2026-05-04T18:30:00Z');
  expect(period('billing-period', '2026-05-04T18:30:00Z', kolkata)[0]).toBe('2026-05-04T18:30:00Z');
});

test('where a day has no midnight, it begins with its first moment', () => {
  const cairo = { timeZone: 'Africa/Cairo', billCycleDay: 1 };
  // On the last Friday of April 2026 the clocks go from 0:00 to 1:00.
  expect(period('day', '2026-04-24T10:00:00Z', cairo)).toEqual([
    '2026-04-23T22:00:00Z',
    '2026-04-24T21:00:00Z',
  ]);
});
