import { boundariesOf, cycleOf, firstCycleDate } from '@isp/sdk/cycles';
import { describe, expect, test } from '@jest/globals';
import { dueOn } from '../domain/due.ts';
import { cycleDayOf, isTimeZone, localDate } from '../domain/local-date.ts';
import { slicesOf } from '../domain/slices.ts';
import { day, days, grid } from './days.ts';

const texts = (dates: readonly Temporal.PlainDate[]) => dates.map(String);
const show = ({ from, to }: { from: Temporal.PlainDate; to: Temporal.PlainDate }) => `${from}..${to}`;

describe('cycle dates', () => {
  test('come from the original day: 31 January, 28 or 29 February, 31 March, 30 April', () => {
    const monthly = grid('MONTHLY', 31, '2023-01-31');
    expect(texts(boundariesOf(monthly, days('2023-01-31', '2023-05-31')))).toEqual([
      '2023-01-31',
      '2023-02-28',
      '2023-03-31',
      '2023-04-30',
      '2023-05-31',
    ]);
    expect(texts(boundariesOf(monthly, days('2024-01-31', '2024-03-31')))[1]).toBe('2024-02-29');
  });

  test('of a year that began on 29 February are 28 February, and 29 February again in a leap year', () => {
    const yearly = grid('ANNUAL', 29, '2024-02-29');
    expect([0, 1, 2, 3, 4].map((index) => yearly.dateAt(index).toString())).toEqual([
      '2024-02-29',
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
    ]);
    expect(show(cycleOf(yearly, day('2023-12-31')))).toBe('2023-02-28..2024-02-29');
  });

  test('of weeks and 30 days step from the start, across months and years', () => {
    expect(show(cycleOf(grid('WEEKLY', 1, '2026-12-30'), day('2027-01-06')))).toBe('2027-01-06..2027-01-13');
    expect(show(cycleOf(grid('THIRTY_DAYS', 1, '2026-01-31'), day('2026-03-01')))).toBe(
      '2026-01-31..2026-03-02',
    );
    expect(show(cycleOf(grid('WEEKLY', 1, '2026-12-30'), day('2026-12-29')))).toBe('2026-12-23..2026-12-30');
  });

  test('the first is on the start or after it', () => {
    const first = (cycleDay: number, from: string, period: 'MONTHLY' | 'ANNUAL' | 'QUARTERLY' = 'MONTHLY') =>
      firstCycleDate(grid(period, cycleDay, from), day(from)).toString();
    expect(first(15, '2012-07-16')).toBe('2012-08-15');
    expect(first(30, '2012-01-31')).toBe('2012-02-29');
    expect(first(30, '2012-01-31', 'ANNUAL')).toBe('2013-01-30');
    expect(first(31, '2012-04-30')).toBe('2012-04-30');
    expect(first(4, '2012-02-16', 'QUARTERLY')).toBe('2012-05-04');
  });
});

describe('what is due', () => {
  const from = day('2012-01-16');
  const due = (mode: 'IN_ADVANCE' | 'IN_ARREAR', cycleDay: number, target: string, to?: string) =>
    show(
      dueOn(
        grid('MONTHLY', cycleDay, '2012-01-16'),
        { from, to: to ? day(to) : undefined },
        mode,
        day(target),
      ),
    );

  test('in advance: every slice that begins on the target date or before', () => {
    expect(due('IN_ADVANCE', 16, '2012-01-16')).toBe('2012-01-16..2012-02-16');
    expect(due('IN_ADVANCE', 16, '2012-02-15')).toBe('2012-01-16..2012-02-16');
    expect(due('IN_ADVANCE', 16, '2012-02-16')).toBe('2012-01-16..2012-03-16');
    expect(due('IN_ADVANCE', 25, '2012-01-20')).toBe('2012-01-16..2012-01-25');
    expect(due('IN_ADVANCE', 16, '2012-02-16', '2012-02-20')).toBe('2012-01-16..2012-02-20');
  });

  test('in arrears: every slice that is over on the target date', () => {
    expect(due('IN_ARREAR', 13, '2012-01-16')).toBe('2012-01-16..2012-01-16');
    expect(due('IN_ARREAR', 13, '2012-02-13')).toBe('2012-01-16..2012-02-13');
    expect(due('IN_ARREAR', 25, '2012-01-25', '2012-01-19')).toBe('2012-01-16..2012-01-19');
    expect(due('IN_ARREAR', 18, '2012-01-25', '2012-01-28')).toBe('2012-01-16..2012-01-18');
    expect(due('IN_ARREAR', 18, '2012-02-18', '2012-02-16')).toBe('2012-01-16..2012-02-16');
  });

  test('three months without billing are caught up exactly', () => {
    const monthly = grid('MONTHLY', 31, '2026-01-31');
    const range = dueOn(monthly, { from: day('2026-01-31') }, 'IN_ADVANCE', day('2026-04-30'));
    expect(slicesOf(monthly, range).map(show)).toEqual([
      '2026-01-31..2026-02-28',
      '2026-02-28..2026-03-31',
      '2026-03-31..2026-04-30',
      '2026-04-30..2026-05-31',
    ]);
  });

  test('nothing is due before the start', () => {
    expect(due('IN_ADVANCE', 16, '2012-01-15')).toBe('2012-01-16..2012-01-16');
  });
});

describe('instants', () => {
  test('become dates in the zone of the customer, by the rules of that very instant', () => {
    const instant = (text: string) => Temporal.Instant.from(text);
    expect(localDate(instant('2026-10-25T00:30:00Z'), 'Europe/Berlin').toString()).toBe('2026-10-25');
    expect(localDate(instant('2026-03-28T23:30:00Z'), 'Europe/Berlin').toString()).toBe('2026-03-29');
    expect(localDate(instant('2026-10-31T22:59:59Z'), 'Europe/Berlin').toString()).toBe('2026-10-31');
    expect(localDate(instant('2026-10-31T23:00:00Z'), 'Europe/Berlin').toString()).toBe('2026-11-01');
    expect(cycleDayOf(instant('2011-12-30T12:00:00Z'), 'Pacific/Apia')).toBe(31);
    expect(cycleDayOf(instant('2012-07-20T06:30:00Z'), 'America/Los_Angeles')).toBe(19);
  });

  test('a fixed offset is no time zone', () => {
    expect(['Europe/Berlin', 'UTC', '+01:00', 'Mars/Base', ''].map(isTimeZone)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
