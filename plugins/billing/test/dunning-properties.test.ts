import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type BusinessCalendar, isBusinessDay } from '../domain/dunning/business-days.ts';
import type { SentReminder } from '../domain/dunning/dunning-facts.ts';
import { defaultDunningPolicy as policy } from '../domain/dunning/dunning-policy.ts';
import { dunningState } from '../domain/dunning/dunning-state.ts';
import { localDate } from '../domain/local-date.ts';
import { day } from './days.ts';

const holidays = new Set(['2026-12-25', '2026-12-28', '2027-01-01']);
const zones = ['Europe/Berlin', 'America/St_Johns', 'Pacific/Apia', 'Asia/Kathmandu'];

/** A platform that looks now and then, with outages in between, and a mail server that takes its time. */
const story = fc.record({
  timezone: fc.constantFrom(...zones),
  dueIn: fc.integer({ min: 0, max: 40 }),
  /** Minutes between two looks. */
  gaps: fc.array(fc.oneof(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 600, max: 9_000 })), {
    minLength: 60,
    maxLength: 150,
  }),
  /** Minutes until a reminder leaves; undefined: never. */
  delays: fc.array(fc.option(fc.integer({ min: 0, max: 3_000 }), { nil: undefined, freq: 6 }), {
    minLength: 5,
    maxLength: 5,
  }),
});

type Story = typeof story extends fc.Arbitrary<infer Told> ? Told : never;

interface Asked {
  readonly step: number;
  readonly askedAt: Temporal.Instant;
  readonly leaves: Temporal.Instant | undefined;
}

const before = (one: Temporal.Instant, other: Temporal.Instant) => Temporal.Instant.compare(one, other) < 0;

function play({ timezone, dueIn, gaps, delays }: Story) {
  const calendar: BusinessCalendar = { timezone, holidays };
  const invoice = { id: 'a', number: '1', dueOn: day('2026-11-20').add({ days: dueIn }), openMinor: 3600n };
  const asked: Asked[] = [];
  let now = Temporal.Instant.from('2026-11-01T00:00:00Z');
  for (const gap of gaps) {
    now = now.add({ minutes: gap });
    const sent = asked.map(({ step, leaves, askedAt }): SentReminder => {
      if (!leaves)
        return {
          invoiceId: 'a',
          step,
          at: before(askedAt.add({ hours: 36 }), now) ? 'failed' : 'on-its-way',
        };
      return { invoiceId: 'a', step, at: before(now, leaves) ? 'on-its-way' : leaves };
    });
    const state = dunningState({ policy, calendar, now, invoices: [invoice], creditMinor: 0n, sent });
    if (state.stage === 'blocked' || state.stage === 'deactivated')
      return { asked, blockedAt: now, invoice, calendar };
    if (!state.remind) continue;
    const delay = delays[asked.length];
    const leaves = delay === undefined ? undefined : now.add({ minutes: delay });
    asked.push({ step: state.remind.step, askedAt: now, leaves });
  }
  return { asked, blockedAt: undefined, invoice, calendar };
}

test('whatever the outages: each reminder once and in order, no block within 24 hours of one that left, none on a free day', () => {
  let blocks = 0;
  fc.assert(
    fc.property(story, (told) => {
      const { asked, blockedAt, invoice, calendar } = play(told);
      const steps = asked.map(({ step }) => step);
      expect(steps).toEqual([...new Set(steps)].sort((one, other) => one - other));
      expect(steps.length).toBeLessThanOrEqual(policy.reminderSteps.length);
      if (!blockedAt) return;
      blocks += 1;
      const left = asked.flatMap(({ leaves }) => (leaves && !before(blockedAt, leaves) ? [leaves] : []));
      expect(left.length).toBeGreaterThan(0);
      for (const at of left) expect(before(blockedAt, at.add({ hours: 24 }))).toBe(false);
      expect(Temporal.PlainDate.compare(localDate(blockedAt, told.timezone), invoice.dueOn)).toBe(1);
      // The block was due at nine of a business day, at which or after which somebody looked.
      const state = dunningState({
        ...{ policy, calendar, now: blockedAt, invoices: [invoice], creditMinor: 0n },
        sent: asked.map(({ step, leaves }) => ({ invoiceId: 'a', step, at: leaves ?? ('failed' as const) })),
      });
      const due = state.blockAt?.toZonedDateTimeISO(told.timezone);
      expect(due && isBusinessDay(due.toPlainDate(), calendar)).toBe(true);
      expect(due?.hour).toBe(9);
    }),
    { numRuns: 1_000 },
  );
  expect(blocks).toBeGreaterThan(100);
});
