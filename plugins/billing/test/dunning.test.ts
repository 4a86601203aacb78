import { parseMinor } from '@isp/sdk/money';
import { describe, expect, test } from '@jest/globals';
import { type BusinessCalendar, nextBusinessTime } from '../domain/dunning/business-days.ts';
import type { DunningFacts } from '../domain/dunning/dunning-facts.ts';
import { defaultDunningPolicy, mayPromise } from '../domain/dunning/dunning-policy.ts';
import { dunningState } from '../domain/dunning/dunning-state.ts';
import { classifyDecline, nextTry } from '../domain/dunning/payment-retry.ts';
import { day } from './days.ts';

const calendar: BusinessCalendar = { timezone: 'Europe/Berlin', holidays: new Set() };
const berlin = (text: string) =>
  Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Berlin').toInstant();
/** Due on Friday. */
const invoice = { id: 'a', number: '1', dueOn: day('2026-10-30'), openMinor: parseMinor('54.00', 'EUR') };
const sent = (step: number, at: string) => ({ invoiceId: 'a', step, at: berlin(at) });
const onDueDate = sent(0, '2026-10-30T08:00');

const state = (now: string, more: Partial<DunningFacts> = {}) =>
  dunningState({
    policy: defaultDunningPolicy,
    calendar,
    now: berlin(now),
    invoices: [invoice],
    creditMinor: 0n,
    sent: [],
    ...more,
  });

describe('reminders', () => {
  test('leave three days before the due date and on it, each once', () => {
    expect(state('2026-10-26T12:00').remind).toBeUndefined();
    expect(state('2026-10-27T12:00').remind).toEqual({ invoiceId: 'a', step: -3 });
    expect(state('2026-10-29T12:00', { sent: [sent(-3, '2026-10-27T12:00')] }).remind).toBeUndefined();
    expect(state('2026-10-30T00:00', { sent: [sent(-3, '2026-10-27T12:00')] }).remind).toEqual({
      invoiceId: 'a',
      step: 0,
    });
    expect(state('2026-11-05T00:00', { sent: [onDueDate] }).remind).toBeUndefined();
  });

  test('that were missed are skipped: one leaves after ten days of downtime, and nobody is blocked before it has', () => {
    const late = state('2026-11-09T12:00');
    expect(late).toMatchObject({ stage: 'overdue', remind: { invoiceId: 'a', step: 0 } });
    expect(late.blockAt).toBeUndefined();
  });

  test('of a newer invoice leave although the older one had all of its own', () => {
    const newer = { ...invoice, id: 'b', number: '2', dueOn: day('2026-11-30') };
    const facts = { invoices: [newer, invoice], sent: [onDueDate] };
    expect(state('2026-11-27T09:00', facts).remind).toEqual({ invoiceId: 'b', step: -3 });
  });

  test('are not sent for what credit pays, for small debts, or to whom is exempt', () => {
    expect(state('2026-10-30T09:00', { creditMinor: 5400n }).remind).toBeUndefined();
    const policy = { ...defaultDunningPolicy, toleranceMinor: 5n };
    const cent = { policy, invoices: [{ ...invoice, openMinor: 1n }] };
    expect(state('2026-11-09T09:00', cent)).toEqual({ stage: 'current', debtMinor: 0n, remind: undefined });
    expect(state('2026-11-09T09:00', { isExempt: true, sent: [onDueDate] })).toMatchObject({
      stage: 'current',
    });
  });
});

describe('a block', () => {
  const blockAt = (more: Partial<DunningFacts>) => state('2026-11-01T12:00', more).blockAt?.toString();

  test('comes the day after the due date at 09:00 local, and never on a weekend: due on Friday, blocked on Monday', () => {
    expect(blockAt({ sent: [onDueDate] })).toBe(berlin('2026-11-02T09:00').toString());
    expect(state('2026-11-02T08:59', { sent: [onDueDate] }).stage).toBe('overdue');
    expect(state('2026-11-02T09:00', { sent: [onDueDate] }).stage).toBe('blocked');
  });

  test('never comes on a holiday', () => {
    const holidays = { ...calendar, holidays: new Set(['2026-11-02']) };
    expect(blockAt({ sent: [onDueDate], calendar: holidays })).toBe(berlin('2026-11-03T09:00').toString());
  });

  test('comes 24 hours after the reminder at the earliest, at the next 09:00', () => {
    expect(blockAt({ sent: [sent(0, '2026-11-02T09:00')] })).toBe(berlin('2026-11-03T09:00').toString());
    expect(blockAt({ sent: [sent(0, '2026-11-02T09:01')] })).toBe(berlin('2026-11-04T09:00').toString());
  });

  test('waits for a promise to pay, which may be made once in 90 days', () => {
    expect(blockAt({ sent: [onDueDate], promisedUntil: day('2026-11-05') })).toBe(
      berlin('2026-11-06T09:00').toString(),
    );
    expect(mayPromise(defaultDunningPolicy, day('2026-11-01'))).toBe(true);
    expect(mayPromise(defaultDunningPolicy, day('2026-11-01'), day('2026-08-04'))).toBe(false);
    expect(mayPromise(defaultDunningPolicy, day('2026-11-01'), day('2026-08-03'))).toBe(true);
  });

  test('waits for a reminder that is on its way, and for one that left at all', () => {
    const early = sent(-3, '2026-10-27T12:00');
    const late = { ...onDueDate, at: 'on-its-way' } as const;
    expect(state('2026-11-05T12:00', { sent: [early, late] })).toMatchObject({
      stage: 'overdue',
      waitsFor: 'reminder',
    });
    const failed = { ...onDueDate, at: 'failed' } as const;
    expect(state('2026-11-05T12:00', { sent: [failed] })).toMatchObject({
      waitsFor: 'reminder',
      remind: undefined,
    });
    expect(state('2026-11-05T12:00', { sent: [early, failed] }).stage).toBe('blocked');
  });

  test('is what comes next once the last reminder has left, also before anything is overdue', () => {
    const next = (now: string, more: Partial<DunningFacts> = {}) => {
      const { step, at } = state(now, more).next ?? {};
      return step && `${step} ${at?.toZonedDateTimeISO('Europe/Berlin').toPlainDateTime()}`;
    };
    expect(next('2026-10-20T12:00')).toBe('remind 2026-10-27T00:00:00');
    expect(next('2026-10-28T12:00', { sent: [sent(-3, '2026-10-27T12:00')] })).toBe(
      'remind 2026-10-30T00:00:00',
    );
    expect(next('2026-10-30T12:00', { sent: [onDueDate] })).toBe('block 2026-11-02T09:00:00');
    expect(next('2026-11-05T12:00', { sent: [onDueDate] })).toBe('deactivate 2026-11-30T09:00:00');
    expect(next('2026-11-05T12:00', { isExempt: true, sent: [onDueDate] })).toBeUndefined();
  });

  test('that was carried out late is followed by a deactivation a day later at the earliest', () => {
    const late = { sent: [onDueDate], blockedAt: berlin('2026-12-07T09:00') };
    expect(state('2026-12-07T10:00', late)).toMatchObject({
      stage: 'blocked',
      deactivateAt: berlin('2026-12-08T09:00'),
    });
  });

  test('ends with the payment, also when it comes in parts', () => {
    expect(state('2026-11-03T09:00', { sent: [onDueDate], invoices: [] }).stage).toBe('current');
    expect(state('2026-11-03T09:00', { sent: [onDueDate], creditMinor: 5399n })).toMatchObject({
      stage: 'blocked',
      debtMinor: 1n,
    });
  });

  test('becomes a deactivation after 31 days', () => {
    expect(state('2026-11-30T08:59', { sent: [onDueDate] }).stage).toBe('blocked');
    expect(state('2026-11-30T09:00', { sent: [onDueDate] }).stage).toBe('deactivated');
  });

  test('is at the same wall clock before and after daylight saving', () => {
    const nine = new Temporal.PlainTime(9);
    const at = (date: string) => nextBusinessTime(calendar, nine, { onOrAfter: day(date) })?.toString();
    expect([at('2026-10-23'), at('2026-10-24')]).toEqual(['2026-10-23T07:00:00Z', '2026-10-26T08:00:00Z']);
  });
});

describe('a declined card', () => {
  const failed = [berlin('2026-10-30T09:10')];

  test('is tried again after 3, 7 and 14 days at other hours', () => {
    const tries: string[] = [];
    for (let next = nextTry('soft', failed, 'Europe/Berlin'); next.kind === 'retry'; ) {
      tries.push(
        next.at.toZonedDateTimeISO('Europe/Berlin').toPlainDateTime().toString({ smallestUnit: 'minute' }),
      );
      failed.push(next.at);
      next = nextTry('soft', failed, 'Europe/Berlin');
    }
    expect(tries).toEqual(['2026-11-02T13:00', '2026-11-06T19:00', '2026-11-13T16:00']);
  });

  test('is never tried again when it is stolen or expired, and not before an unknown outcome is known', () => {
    const [first] = failed as [Temporal.Instant];
    expect(nextTry(classifyDecline('stolen_card'), [first], 'UTC')).toEqual({ kind: 'give-up' });
    expect(nextTry(classifyDecline('expired_card'), [first], 'UTC')).toEqual({ kind: 'give-up' });
    expect(nextTry(classifyDecline(undefined), [first], 'UTC')).toEqual({ kind: 'resolve' });
    expect(classifyDecline('insufficient_funds')).toBe('soft');
  });
});
