import { expect, test } from '@jest/globals';
import type { UsagePlan } from '../../contract/index.ts';
import { hoursOfWindows } from '../../domain/hours-of-week.ts';
import { nextSwitch, speedNow } from '../../domain/speed-now.ts';

const tariff = { downKbps: 100_000, upKbps: 50_000 };
const night: UsagePlan = { speedHours: [{ from: 22, to: 6, downKbps: 200_000, upKbps: 50_000 }] };
const quota = { bytes: 1, period: 'day', counts: 'both', rollOver: false } as const;
const throttled: UsagePlan = {
  ...night,
  quota: { ...quota, whenUsedUp: 'throttle', throttle: { downKbps: 2_000, upKbps: 100_000 } },
};
const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/Berlin]`);

test('the speed is that of the tariff, and at its hours that of the hour, over midnight too', () => {
  const group = (time: string) => {
    const { policy, because } = speedNow(tariff, { plan: night, usedUp: false }, at(time));
    return [policy.group, because];
  };
  expect(group('2026-03-10T21:59:59')).toEqual(['internet-100000-50000', 'tariff']);
  expect(group('2026-03-10T22:00:00')).toEqual(['internet-200000-50000', 'time-of-day']);
  expect(group('2026-03-11T05:59:59')).toEqual(['internet-200000-50000', 'time-of-day']);
  expect(group('2026-03-11T06:00:00')).toEqual(['internet-100000-50000', 'tariff']);
});

test('a used up quota is never faster than what is sold, whatever the hour', () => {
  const { policy, because } = speedNow(tariff, { plan: throttled, usedUp: true }, at('2026-03-10T23:00:00'));
  expect([policy.downKbps, policy.upKbps, because]).toEqual([2_000, 50_000, 'throttled']);
});

test('a used up quota that blocks leads into the walled garden; one that only tells or charges changes nothing', () => {
  const speedWith = (whenUsedUp: 'block' | 'notify' | 'charge') =>
    speedNow(tariff, { plan: { quota: { ...quota, whenUsedUp } }, usedUp: true }, at('2026-03-10T12:00:00'));
  expect(speedWith('block')).toMatchObject({ because: 'blocked', policy: { walledGarden: true } });
  expect(speedWith('notify').because).toBe('tariff');
  expect(speedWith('charge').because).toBe('tariff');
});

test('the next switch is the hour on the wall clock, through both changes of the clocks', () => {
  expect(nextSwitch(night, at('2026-03-10T12:34:56'))?.toString()).toBe('2026-03-10T21:00:00Z');
  expect(nextSwitch(night, at('2026-03-28T23:00:00'))?.toString()).toBe('2026-03-29T04:00:00Z');
  expect(nextSwitch(night, at('2026-10-24T23:00:00'))?.toString()).toBe('2026-10-25T05:00:00Z');
  expect(nextSwitch({}, at('2026-03-10T12:00:00'))).toBeUndefined();
  const always: UsagePlan = { speedHours: [{ from: 0, to: 24, downKbps: 1, upKbps: 1 }] };
  expect(nextSwitch(always, at('2026-03-10T12:00:00'))).toBeUndefined();
});

test('hours of the week: Monday 0:00 is 0; a night of Sunday goes into Monday', () => {
  expect(hoursOfWindows([{ from: 23, to: 2, days: [7] }])).toEqual([0, 1, 167]);
  expect(hoursOfWindows([{ from: 0, to: 24 }])).toHaveLength(168);
  expect(hoursOfWindows([])).toEqual([]);
});
