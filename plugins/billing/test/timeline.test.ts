import { exact, formatMinor, parseExact, parseMinor } from '@isp/sdk/money';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { daysBetween } from '../domain/civil-dates.ts';
import { bookItems, type DueItem, type KnownItem, reconcile } from '../domain/reconcile.ts';
import { foldEvents } from '../domain/timeline/fold-events.ts';
import { planSlices } from '../domain/timeline/plan-slices.ts';
import type { PlanTerms, ServiceEvent } from '../domain/timeline/service-event.ts';
import { someCycleDay, somePeriod } from './arbitraries.ts';
import { day } from './days.ts';

const plan = (key: string, price: string, more: Partial<PlanTerms> = {}): PlanTerms => ({
  key,
  price: { perPiece: parseExact(price), quantity: exact(1n), currency: 'EUR' },
  period: 'MONTHLY',
  cycleDay: 1,
  mode: 'IN_ADVANCE',
  ...more,
});

/** Bills a service run by run, as each run knows what happened until then. */
function billRuns(events: readonly ServiceEvent[], runs: readonly Temporal.PlainDate[]) {
  let books: KnownItem[] = [];
  const bills = runs.map((run) => {
    const known = events.filter(({ on }) => Temporal.PlainDate.compare(on, run) <= 0);
    const items = reconcile(planSlices(known, run), books);
    books = bookItems(books, items, ({ key, from, to }) => `${key} ${from} ${to} ${books.length}`);
    return items;
  });
  return { bills, books };
}

const show = (items: readonly DueItem[]) =>
  items.map(({ from, to, amountMinor }) => `${from}..${to} ${formatMinor(amountMinor, 'EUR')}`);
const sum = (items: readonly DueItem[]) => items.reduce((total, { amountMinor }) => total + amountMinor, 0n);

describe('the life of a service', () => {
  const events: ServiceEvent[] = [
    { kind: 'activated', on: day('2026-10-15'), plan: plan('basic', '30.00') },
    { kind: 'changed', on: day('2026-11-20'), plan: plan('fast', '60.00') },
    { kind: 'suspended', on: day('2026-11-25'), reason: 'customer_request' },
    { kind: 'resumed', on: day('2026-11-28') },
    { kind: 'cancelled', on: day('2026-11-30') },
  ];

  test('is billed step by step, and sums to the days of each price', () => {
    const runs = ['2026-10-15', '2026-11-01', '2026-11-20', '2026-11-25', '2026-11-28', '2026-11-30'].map(
      day,
    );
    const { bills } = billRuns(events, runs);
    expect(bills.map(show)).toEqual([
      ['2026-10-15..2026-11-01 16.45'],
      ['2026-11-01..2026-12-01 30.00'],
      ['2026-11-20..2026-12-01 22.00', '2026-11-20..2026-12-01 -11.00'],
      ['2026-11-25..2026-12-01 -12.00'],
      ['2026-11-28..2026-12-01 6.00'],
      ['2026-11-30..2026-12-01 -2.00'],
    ]);
    expect(sum(bills.flat())).toBe(parseMinor('49.45', 'EUR'));
    expect(sum(billRuns(events, [day('2026-12-01')]).bills.flat())).toBe(parseMinor('49.45', 'EUR'));
  });

  test('is caught up by one run after three months, slice by slice', () => {
    const { bills } = billRuns(events.slice(0, 1), [day('2026-12-31')]);
    expect(bills.map(show)).toEqual([
      ['2026-10-15..2026-11-01 16.45', '2026-11-01..2026-12-01 30.00', '2026-12-01..2027-01-01 30.00'],
    ]);
  });

  test('is billed the same with the closed days left out, however long it has been', () => {
    const old: ServiceEvent[] = [
      { kind: 'activated', on: day('2016-03-31'), plan: plan('basic', '30.00', { cycleDay: 31 }) },
      { kind: 'changed', on: day('2026-11-20'), plan: plan('fast', '60.00', { cycleDay: 31 }) },
    ];
    const { books } = billRuns(old, [day('2026-11-01')]);
    const since = day('2026-10-31');
    const open = books.filter(({ to }) => Temporal.PlainDate.compare(to, since) > 0);
    const short = reconcile(planSlices(old, day('2026-11-20'), { since }), open, { since });
    expect(open.length).toBe(1);
    expect(show(short)).toEqual(['2026-11-20..2026-11-30 20.00', '2026-11-20..2026-11-30 -10.00']);
    expect(show(reconcile(planSlices(old, day('2026-11-20')), books))).toEqual(show(short));
  });

  test('in arrears is billed when it is over, and at its end', () => {
    const arrears: ServiceEvent[] = [
      { kind: 'activated', on: day('2020-01-01'), plan: plan('a', '100.00', { mode: 'IN_ARREAR' }) },
      { kind: 'suspended', on: day('2020-01-15'), reason: 'customer_request' },
      { kind: 'resumed', on: day('2020-01-20') },
      { kind: 'cancelled', on: day('2020-02-11') },
    ];
    const { bills } = billRuns(arrears, [day('2020-01-31'), day('2020-02-01'), day('2020-02-11')]);
    expect(bills.map(show)).toEqual([
      [],
      ['2020-01-01..2020-01-15 45.16', '2020-01-20..2020-02-01 38.71'],
      ['2020-02-01..2020-02-11 34.48'],
    ]);
  });

  test('goes on in its cycles when the tariff changes, and in new ones when the period does', () => {
    const yearly = (key: string) => plan(key, '120.00', { period: 'ANNUAL' });
    const { segments } = foldEvents([
      { kind: 'activated', on: day('2026-01-01'), plan: yearly('a') },
      { kind: 'changed', on: day('2026-05-07'), plan: yearly('b') },
      { kind: 'changed', on: day('2026-06-08'), plan: plan('c', '10.00', { period: 'QUARTERLY' }) },
    ]);
    expect(segments.map(({ anchor }) => anchor.toString())).toEqual([
      '2026-01-01',
      '2026-01-01',
      '2026-06-08',
    ]);
  });

  test('leaves no trace of what lasted no day, and events that say nothing new change nothing', () => {
    const { segments, pauses } = foldEvents([
      ...events,
      { kind: 'cancelled', on: day('2027-01-01') },
      { kind: 'resumed', on: day('2027-01-01') },
      { kind: 'changed', on: day('2027-01-01'), plan: plan('late', '1.00') },
      { kind: 'suspended', on: day('2027-01-01'), reason: 'other' },
    ]);
    expect([segments.length, pauses.length]).toEqual([2, 1]);
    expect(foldEvents([events[0]!, { kind: 'cancelled', on: day('2026-10-15') }]).segments).toEqual([]);
    const twice = foldEvents([events[0]!, events[0]!, events[2]!, events[2]!]);
    expect([twice.segments.length, twice.pauses.length]).toEqual([1, 1]);
    const again = foldEvents([
      ...events,
      { kind: 'activated', on: day('2027-01-01'), plan: plan('basic', '30.00') },
    ]);
    expect(again.segments.length).toBe(3);
  });
});

describe('in random lives of services', () => {
  const someStep = fc.record({
    kind: fc.constantFrom('changed', 'suspended', 'resumed'),
    after: fc.integer({ min: 0, max: 40 }),
    price: fc.nat(20_000),
    reason: fc.constantFrom('non_payment', 'customer_request'),
  });
  const someLife = fc.record({
    start: fc.nat(1_500).map((days) => day('2022-01-01').add({ days })),
    steps: fc.array(someStep, { maxLength: 6 }),
    end: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
    period: somePeriod,
    cycleDay: someCycleDay,
    mode: fc.constantFrom('IN_ADVANCE', 'IN_ARREAR'),
    runs: fc.array(fc.integer({ min: 0, max: 45 }), { minLength: 1, maxLength: 8 }),
  });
  type Life = typeof someLife extends fc.Arbitrary<infer T> ? T : never;

  function eventsOf({ start, steps, end, period, cycleDay, mode }: Life): ServiceEvent[] {
    const terms = (price: number) => {
      const text = `${price}`.padStart(3, '0');
      return plan(`p${price}`, `${text.slice(0, -2)}.${text.slice(-2)}`, { period, cycleDay, mode });
    };
    let on = start;
    const events: ServiceEvent[] = [{ kind: 'activated', on, plan: terms(3_000) }];
    for (const { kind, after, price, reason } of steps) {
      on = on.add({ days: after });
      if (kind === 'changed') events.push({ kind, on, plan: terms(price) });
      if (kind === 'suspended') events.push({ kind, on, reason });
      if (kind === 'resumed') events.push({ kind, on });
    }
    if (end !== undefined) events.push({ kind: 'cancelled', on: on.add({ days: end }) });
    return events;
  }

  function runsOf({ start, runs }: Life): Temporal.PlainDate[] {
    let on = start;
    return runs.map((days) => {
      on = on.add({ days });
      return on;
    });
  }

  test('a second run on the same day makes nothing, and no day is billed twice', () => {
    fc.assert(
      fc.property(someLife, (life) => {
        const runs = runsOf(life);
        const { bills, books } = billRuns(eventsOf(life), [...runs, runs.at(-1)!]);
        expect(show(bills.at(-1)!)).toEqual([]);
        const billedDays = books.flatMap((item) => {
          const credited = (item.creditedDays ?? []).reduce((days, range) => days + daysBetween(range), 0);
          return [daysBetween(item) - credited];
        });
        expect(Math.min(0, ...billedDays)).toBe(0);
      }),
      { numRuns: 1_000, seed: 20_261_126 },
    );
  });

  test('many runs bill what one run would have, to a unit per line', () => {
    fc.assert(
      fc.property(someLife, (life) => {
        const runs = runsOf(life);
        const events = eventsOf(life);
        const step = billRuns(events, runs).bills.flat();
        const known = events.filter(({ on }) => Temporal.PlainDate.compare(on, runs.at(-1)!) <= 0);
        const once = reconcile(planSlices(known, runs.at(-1)!), []);
        const apart = sum(step) - sum(once);
        const most = BigInt(step.length + once.length);
        expect(apart <= most && apart >= -most).toBe(true);
      }),
      { numRuns: 1_000, seed: 20_261_126 },
    );
  });
});
