import { demoRandom, type MissedTicks } from '@isp/sdk';
import { cronTicks, planTicks, type ScheduleStanding } from '@isp/sdk/runtime';
import { describe, expect, test } from '@jest/globals';

const at = (text: string) => Temporal.Instant.from(text);
const hourly = { cron: '0 * * * *', timeZone: 'UTC' };
const standing = (missed: MissedTicks, nextAt: string, more: Partial<ScheduleStanding> = {}) => ({
  ...hourly,
  missed,
  nextAt: at(nextAt),
  passedOver: 0,
  ...more,
});
const isBefore = (one: Temporal.Instant, other: Temporal.Instant) => Temporal.Instant.compare(one, other) < 0;
/** The plan when everything due by now may fire. */
const planned = (schedule: ScheduleStanding, now: string, until = now) => {
  const { fire, nextAt, ...rest } = planTicks(schedule, { now: at(now), until: at(until) });
  return { fire: fire.map((tick) => `${tick.tickAt} ${tick.missed}`), nextAt: nextAt?.toString(), ...rest };
};

describe('a tick that is due', () => {
  test('fires once it is due, and not before', () => {
    const schedule = standing('once', '2026-03-01T10:00:00Z');
    expect(planned(schedule, '2026-03-01T09:59:59.999Z')).toEqual({
      fire: [],
      nextAt: '2026-03-01T10:00:00Z',
      passedOver: 0,
      late: 0,
    });
    expect(planned(schedule, '2026-03-01T10:00:00Z')).toEqual({
      fire: ['2026-03-01T10:00:00Z 0'],
      nextAt: '2026-03-01T11:00:00Z',
      passedOver: 0,
      late: 0,
    });
  });

  test.each(['skip', 'once', 'each'] as const)(
    'a minute late is not missed, whatever the policy (%s)',
    (policy) => {
      expect(planned(standing(policy, '2026-03-01T10:00:00Z'), '2026-03-01T10:01:00Z')).toMatchObject({
        fire: ['2026-03-01T10:00:00Z 0'],
        late: 0,
      });
    },
  );

  test('every tick of the last minute fires by itself', () => {
    const eachSecond = standing('skip', '2026-03-01T10:00:00Z', { cron: '* * * * * *' });
    expect(planned(eachSecond, '2026-03-01T10:00:30.700Z').fire).toHaveLength(31);
  });
});

describe('ticks that were missed from 8 to 10 o’clock', () => {
  const now = '2026-03-01T10:30:00Z';
  const next = '2026-03-01T11:00:00Z';

  test('skip drops them and tells the next run how many', () => {
    const plan = planned(standing('skip', '2026-03-01T08:00:00Z'), now);
    expect(plan).toEqual({ fire: [], nextAt: next, passedOver: 3, late: 3 });
    expect(planned(standing('skip', next, { passedOver: 3 }), next).fire).toEqual([`${next} 3`]);
  });

  test('once runs the last of them', () => {
    expect(planned(standing('once', '2026-03-01T08:00:00Z'), now)).toEqual({
      fire: ['2026-03-01T10:00:00Z 2'],
      nextAt: next,
      passedOver: 0,
      late: 3,
    });
  });

  test('each runs them all, in order', () => {
    const fire = ['08', '09', '10'].map((hour) => `2026-03-01T${hour}:00:00Z 0`);
    expect(planned(standing('each', '2026-03-01T08:00:00Z'), now)).toEqual({
      fire,
      nextAt: next,
      passedOver: 0,
      late: 3,
    });
  });

  test('a tick that is on time fires beside the one that stands for the missed', () => {
    expect(planned(standing('once', '2026-03-01T08:00:00Z'), '2026-03-01T11:00:20Z').fire).toEqual([
      '2026-03-01T10:00:00Z 2',
      '2026-03-01T11:00:00Z 0',
    ]);
  });
});

describe('a jump that is fired step by step', () => {
  const target = '2026-03-04T12:00:00Z';
  const steps = (missed: MissedTicks) => {
    let schedule: ScheduleStanding = standing(missed, '2026-03-01T02:00:00Z', { cron: '0 2 * * *' });
    const fired: string[] = [];
    while (Temporal.Instant.compare(schedule.nextAt, at(target)) <= 0) {
      const plan = planTicks(schedule, { now: at(target), until: schedule.nextAt });
      fired.push(...plan.fire.map(({ tickAt, missed: count }) => `${tickAt} ${count}`));
      schedule = { ...schedule, nextAt: plan.nextAt as Temporal.Instant, passedOver: plan.passedOver };
    }
    return fired;
  };

  test('fires what one plan would have fired', () => {
    for (const policy of ['skip', 'once', 'each'] as const) {
      expect(steps(policy)).toEqual(
        planned(standing(policy, '2026-03-01T02:00:00Z', { cron: '0 2 * * *' }), target).fire,
      );
    }
    expect(steps('each')).toHaveLength(4);
    expect(steps('once')).toEqual(['2026-03-04T02:00:00Z 3']);
  });
});

describe('many ticks', () => {
  const eachSecond = (missed: MissedTicks) =>
    standing(missed, '2026-01-01T00:00:00Z', { cron: '* * * * * *' });

  test('each fires a thousand at a time and goes on where it ended', () => {
    const { fire, nextAt } = planned(eachSecond('each'), '2026-01-01T01:00:00Z');
    expect(fire).toHaveLength(1_000);
    expect(nextAt).toBe('2026-01-01T00:16:40Z');
  });

  test('once and skip leap over a year of seconds', () => {
    expect(planned(eachSecond('once'), '2027-01-01T00:00:00Z').fire[0]).toBe('2026-12-31T23:58:59Z 2000');
    expect(planned(eachSecond('skip'), '2027-01-01T00:00:00Z').fire[0]).toBe('2026-12-31T23:59:00Z 2000');
  });

  test('an expression that has no further tick ends', () => {
    const plan = planned(
      standing('each', '9998-12-31T00:00:00Z', { cron: '0 0 31 12 *' }),
      '9999-01-01T00:00:00Z',
    );
    expect(plan.nextAt).toBeUndefined();
  });
});

describe('a day on which the clocks change', () => {
  const days = (zone: string, cron: string, from: string, count: number) => {
    const ticks = cronTicks({ cron, timeZone: zone });
    const found: Temporal.ZonedDateTime[] = [];
    for (let tick = ticks.after(at(from)); tick && found.length < count; tick = ticks.after(tick)) {
      found.push(tick.toZonedDateTimeISO(zone));
    }
    return found;
  };

  test.each([
    ['Europe/Berlin', '30 2 * * *', '2026-01-01T00:00:00Z'],
    ['Europe/Berlin', '0 2 * * *', '2026-01-01T00:00:00Z'],
    ['America/New_York', '30 2 * * *', '2026-01-01T00:00:00Z'],
    ['America/New_York', '30 1 * * *', '2026-01-01T00:00:00Z'],
    ['Australia/Lord_Howe', '15 2 * * *', '2026-01-01T00:00:00Z'],
    ['Australia/Lord_Howe', '45 1 * * *', '2026-01-01T00:00:00Z'],
    ['Asia/Beirut', '0 0 * * *', '2026-01-01T00:00:00Z'],
  ])('%s: a daily tick (%s) comes once on each of 730 days', (zone, cron, from) => {
    const civil = days(zone, cron, from, 730).map((tick) => tick.toPlainDate());
    for (const [index, day] of civil.entries()) {
      expect(day.toString()).toBe(civil[0]?.add({ days: index }).toString());
    }
  });

  test.each([
    [
      'the hour that is skipped',
      'Europe/Berlin',
      '30 2 * * *',
      '2026-03-28T12:00:00Z',
      '2026-03-29T03:00:00+02:00',
    ],
    [
      'the hour that comes twice',
      'Europe/Berlin',
      '30 2 * * *',
      '2026-10-24T12:00:00Z',
      '2026-10-25T02:30:00+02:00',
    ],
    [
      'the half hour that is skipped',
      'Australia/Lord_Howe',
      '15 2 * * *',
      '2026-10-03T12:00:00Z',
      '2026-10-04T02:30:00+11:00',
    ],
    [
      'the half hour that comes twice',
      'Australia/Lord_Howe',
      '45 1 * * *',
      '2026-04-04T12:00:00Z',
      '2026-04-05T01:45:00+11:00',
    ],
  ])('a tick in %s (%s)', (_, zone, cron, from, expected) => {
    expect(days(zone, cron, from, 1)[0]?.toString({ timeZoneName: 'never' })).toBe(expected);
  });

  test('a list of hours is bound to the civil day too', () => {
    const hours = days('Europe/Berlin', '30 2,14 * * *', '2026-10-24T22:00:00Z', 2).map(({ hour }) => hour);
    expect(hours).toEqual([2, 14]);
  });

  test('what runs every hour goes with the hours that pass: 23 and 25 of them', () => {
    const on = (day: string) =>
      days('Europe/Berlin', '0 * * * *', `${day}T12:00:00Z`, 60).filter(
        (tick) => tick.toPlainDate().toString() === Temporal.PlainDate.from(day).add({ days: 1 }).toString(),
      ).length;
    expect([on('2026-03-28'), on('2026-10-24'), on('2026-06-01')]).toEqual([23, 25, 24]);
  });

  test('going on from between the two passes of an hour fires nothing twice', () => {
    const plan = planned(
      standing('each', '2026-10-25T00:30:00Z', { cron: '30 2 * * *', timeZone: 'Europe/Berlin' }),
      '2026-10-25T01:30:00Z',
    );
    expect(plan).toMatchObject({ fire: ['2026-10-25T00:30:00Z 0'], nextAt: '2026-10-26T01:30:00Z' });
  });
});

describe('whatever the moments of looking', () => {
  const start = at('2026-10-24T00:00:00Z');
  const policies = ['skip', 'once', 'each'] as const;
  const expressions = ['*/5 * * * *', '30 2 * * *', '15,45 */3 * * *', '*/20 * * * * *'];
  const cases = policies.flatMap((policy) => expressions.map((cron) => [policy, cron] as const));

  /** Looks 60 times, mostly within a minute and sometimes after hours. */
  function look(schedule: ScheduleStanding) {
    const random = demoRandom(7, schedule.cron, 1);
    let now = start;
    let standsAt = schedule;
    const fired: { tickAt: string; missed: number }[] = [];
    for (let count = 0; count < 60; count += 1) {
      now = now.add({ seconds: random.chance(0.9) ? random.integer(1, 50) : random.integer(1, 20_000) });
      const { fire, nextAt, passedOver } = planTicks(standsAt, { now, until: now });
      fired.push(...fire.map(({ tickAt, missed }) => ({ tickAt: tickAt.toString(), missed })));
      standsAt = { ...standsAt, nextAt: nextAt as Temporal.Instant, passedOver };
    }
    return { fired, standsAt };
  }

  test.each(cases)('%s (%s): no tick fires twice, none is lost uncounted', (missed, cron) => {
    const ticks = cronTicks({ cron, timeZone: 'Europe/Berlin' });
    const nextAt = ticks.after(start) as Temporal.Instant;
    const { fired, standsAt } = look({ cron, timeZone: 'Europe/Berlin', missed, nextAt, passedOver: 0 });
    const handled: string[] = [];
    for (let tick = nextAt; isBefore(tick, standsAt.nextAt); tick = ticks.after(tick) as Temporal.Instant) {
      handled.push(tick.toString());
    }
    const firedOnce = new Set(fired.map(({ tickAt }) => tickAt));
    expect(handled.filter((tick) => firedOnce.has(tick))).toEqual(fired.map(({ tickAt }) => tickAt));
    const accounted = fired.reduce((sum, tick) => sum + 1 + tick.missed, standsAt.passedOver);
    expect(accounted).toBe(handled.length);
  });
});
