import { defineJob, definePlugin, defineSchedule, type Manifest, type ScheduleDefinition } from '@isp/sdk';
import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Type } from 'typebox';
import { schedulesAreSound } from '../testing/conformance/schedules-are-sound.ts';
import type { Subject } from '../testing/conformance/subject.ts';

declare module '@isp/sdk' {
  interface Jobs {
    'nights.morning': { of: string };
  }
}

const manifest: Manifest = {
  id: 'nights',
  name: 'Nights',
  version: '1.0.0',
  publisher: 'tests',
  description: 'Works at night.',
  engine: '^0.1.0',
  runtime: 'node',
  configuration: {
    type: 'object',
    properties: { timeZone: { type: 'string', default: 'Europe/Berlin' }, at: { type: 'string' } },
  },
};

const seen: string[] = [];
const nightly = defineSchedule('nights.nightly', {
  cron: '30 2 * * *',
  timeZone: (config) => config.timeZone as string,
  missed: 'each',
  async handler(ctx, { tickAt }) {
    await ctx.transaction(async (tx) => {
      if (!(await ctx.firstTime(tx))) return;
      seen.push(`night ${tickAt}`);
      const dueAt = tickAt.add({ hours: 5 });
      await ctx.setTimer(tx, 'nights.morning', { of: tickAt.toString() }, { key: 'morning', dueAt });
    });
  },
});
const weekly = defineSchedule('nights.weekly', {
  cron: '0 9 * * MON',
  async handler(_ctx, { tickAt, missed }) {
    seen.push(`week ${tickAt} ${missed}`);
  },
});
const morning = defineJob('nights.morning', {
  data: Type.Object({ of: Type.String() }),
  handler: async (_ctx, { of }) => void seen.push(`morning of ${of}`),
});
const plugin = definePlugin({ jobs: [morning], schedules: [nightly, weekly] });
let host: TestHost;

beforeEach(async () => {
  seen.length = 0;
  host = await createTestHost({ plugin, manifest, now: '2026-10-24T12:00:00Z' });
});
afterEach(() => host.close());

describe('schedules of a plugin in memory', () => {
  test('moving the clock fires what is due, in order with the timers', async () => {
    await host.clock.set('2026-10-25T00:29:59Z');
    expect(seen).toEqual([]);
    await host.clock.set('2026-10-26T12:00:00Z');
    expect(seen).toEqual([
      'night 2026-10-25T00:30:00Z',
      'morning of 2026-10-25T00:30:00Z',
      'night 2026-10-26T01:30:00Z',
      'morning of 2026-10-26T01:30:00Z',
      'week 2026-10-26T09:00:00Z 0',
    ]);
  });

  test('its settings decide, and it shows what is next', async () => {
    expect(host.schedules.map(({ name, nextAt }) => `${name} ${nextAt}`)).toEqual([
      'nights.nightly 2026-10-25T00:30:00Z',
      'nights.weekly 2026-10-26T09:00:00Z',
    ]);
    const config = { timeZone: 'America/New_York' };
    await using other = await createTestHost({ plugin, manifest, config, now: '2026-10-24T12:00:00Z' });
    expect(other.schedules[0]).toMatchObject({ name: 'nights.nightly', timeZone: config.timeZone });
    expect(other.schedules[0]?.nextAt.toString()).toBe('2026-10-25T06:30:00Z');
  });

  test('ticks that were missed are handled by the policy', async () => {
    await host.clock.set('2026-11-11T12:00:00Z');
    expect(seen.filter((line) => line.startsWith('night'))).toHaveLength(18);
    expect(seen.filter((line) => line.startsWith('week'))).toEqual(['week 2026-11-09T09:00:00Z 2']);
  });

  test('set back, they fire again', async () => {
    await host.clock.set('2026-10-25T12:00:00Z');
    await host.clock.set('2026-10-24T12:00:00Z');
    await host.clock.set('2026-10-25T12:00:00Z');
    expect(seen.filter((line) => line.startsWith('night'))).toHaveLength(2);
  });

  test('one tick by hand; delivered twice it is handled once', async () => {
    const messageId = '01900000-0000-7000-8000-0000000000e1';
    await host.tick('nights.nightly', { at: '2026-12-01T01:30:00Z', messageId });
    await host.tick('nights.nightly', { at: '2026-12-01T01:30:00Z', messageId, attempt: 2 });
    expect(seen).toEqual(['night 2026-12-01T01:30:00Z']);
    expect(host.timers.map(({ dueAt }) => dueAt.toString())).toEqual(['2026-12-01T06:30:00Z']);
  });

  test('an unknown one is a mistake of the test', async () => {
    await expect(host.tick('nights.daily')).rejects.toMatchObject({ code: 'TEST_SCHEDULE_UNKNOWN' });
  });
});

describe('a schedule that is not sound is named with its reason', () => {
  const handler = async () => undefined;
  const problemsOf = (...schedules: ScheduleDefinition[]) =>
    schedulesAreSound.problems({
      definition: definePlugin({ jobs: [morning], schedules }),
      manifest,
    } as Subject);

  test.each([
    [
      'nights.x',
      { cron: '60 * * * *' },
      '"60 * * * *" is not a cron expression: Invalid value for minute: 60',
    ],
    ['nights.x', { cron: '* * * *' }, '"* * * *" does not have five fields (or six, seconds first)'],
    ['nights.x', { cron: '@daily' }, '"@daily" does not have five fields'],
    ['nights.x', { cron: '0 ? * * *' }, 'has a "?", which would mean the moment it is read'],
    ['nights.x', { cron: '0 0 31 2 *' }, '"0 0 31 2 *" never comes'],
    ['nights.x', { cron: '0 0 * * *', timeZone: 'Mars/Base' }, '"Mars/Base" is not an IANA time zone'],
    ['nights.x', { cron: '0 0 * * *', timeZone: '+02:00' }, '"+02:00" is not an IANA time zone'],
    ['nights.x', { cron: (config) => config.at as string }, '"undefined" does not have five fields'],
    ['nights.x', { cron: (config) => (config.at as string).trim() }, 'cannot be made of the settings'],
    ['nights.x', { cron: '0 0 * * *', missed: 'all' as 'each' }, 'missed is "all"; it is skip, once or each'],
    ['other.x', { cron: '0 0 * * *' }, 'the name other.x must start with nights.'],
    ['nights.X', { cron: '0 0 * * *' }, 'a name has lower-case letters'],
    ['nights.morning', { cron: '0 0 * * *' }, 'the name nights.morning is taken by another job or schedule'],
  ] satisfies [string, Omit<Parameters<typeof defineSchedule>[1], 'handler'>, string][])(
    '%s %j',
    (name, spec, problem) => {
      expect(problemsOf(defineSchedule(name, { ...spec, handler }))).toEqual([
        expect.stringContaining(problem),
      ]);
    },
  );

  test('sound ones are not', () => {
    expect(problemsOf(nightly, weekly)).toEqual([]);
  });
});
