import { parseMinor } from '@isp/sdk/money';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { earlier, isBefore } from '../domain/civil-dates.ts';
import { sumDocument } from '../domain/plan/document-sums.ts';
import type { Facts, Happened, Line, Terms } from '../domain/plan/facts.ts';
import { fingerprintOf } from '../domain/plan/fingerprint.ts';
import { nextBillOn } from '../domain/plan/next-bill-on.ts';
import { planBill } from '../domain/plan/plan-bill.ts';
import { planUntil } from '../domain/plan/plan-until.ts';
import { rebuild, type StoredDocument } from '../domain/plan/rebuild.ts';
import { someCycleDay } from './arbitraries.ts';
import { day } from './days.ts';

let ids = 0;
const makeId = () => `line ${++ids}`;

const terms = (price: string, more: Partial<Terms> = {}): Terms => ({
  ...{ tariffId: `tariff ${price}`, name: 'Basic', type: 'internet', quantity: '1' },
  ...{
    amountMinor: parseMinor(price, 'EUR'),
    currency: 'EUR',
    period: 'MONTHLY',
    mode: 'IN_ADVANCE',
    cycleDay: 1,
  },
  ...more,
});
const event = (seq: number, kind: Happened['kind'], on: string, more: Partial<Happened> = {}): Happened => ({
  ...{ seq, serviceId: 'service', kind, happenedAt: `${on}T10:00:00Z`, effectiveOn: day(on) },
  ...more,
});
const facts = (events: readonly Happened[], more: Partial<Facts> = {}): Facts => ({
  ...{ currency: 'EUR', events, books: [], charges: [], usage: [], taxes: [], taxIds: [] },
  ...more,
});
const amounts = (lines: readonly Line[]) => lines.map(({ amountMinor }) => amountMinor);

describe('a plan', () => {
  const events = [event(1, 'activated', '2026-10-15', { terms: terms('30.00') })];

  test('has the lines of each day on which something is due, and the day to look again', () => {
    const { bills, next } = planUntil(
      facts(events),
      { from: day('2026-10-15'), asOf: day('2026-12-20') },
      makeId,
    );
    expect(bills.map(({ billOn, charges }) => [billOn.toString(), ...amounts(charges)])).toEqual([
      ['2026-10-15', 1645n],
      ['2026-11-01', 3000n],
      ['2026-12-01', 3000n],
    ]);
    expect(next?.toString()).toBe('2027-01-01');
  });

  test('is the same however the events arrived, and has one fingerprint', () => {
    const more = [
      event(3, 'changed', '2026-11-10', { terms: terms('60.00') }),
      ...events,
      event(2, 'suspended', '2026-11-20', { reason: 'customer_request' }),
    ];
    const days = { from: day('2026-10-15'), asOf: day('2026-12-20') };
    const [one, other] = [more, more.toReversed()].map((list) => planUntil(facts(list), days, makeId).bills);
    expect(fingerprintOf(one ?? [])).toBe(fingerprintOf(other ?? []));
    expect(fingerprintOf(one ?? [])).not.toBe(fingerprintOf(planUntil(facts(events), days, makeId).bills));
  });

  test('of a service in arrears is due when its cycle is over, and at its end', () => {
    const arrears = terms('30.00', { mode: 'IN_ARREAR' });
    const own = [
      event(1, 'activated', '2026-10-01', { terms: arrears }),
      event(2, 'cancelled', '2026-11-16'),
    ];
    expect(nextBillOn(facts(own), day('2026-10-01'))?.toString()).toBe('2026-11-01');
    expect(nextBillOn(facts(own), day('2026-11-01'))?.toString()).toBe('2026-11-16');
    expect(nextBillOn(facts(own), day('2026-11-16'))).toBeUndefined();
    const { bills } = planUntil(facts(own), { from: day('2026-10-01'), asOf: day('2026-12-01') }, makeId);
    expect(bills.map(({ charges }) => amounts(charges))).toEqual([[3000n], [1500n]]);
  });

  test('takes a new price only where the service still has the tariff by then', () => {
    const dearer = { ...terms('30.00'), amountMinor: 3500n };
    const at = '2026-12-01T00:00:00Z';
    const price = event(2, 'repriced', '2026-12-01', { terms: dearer, happenedAt: at });
    const moved = event(3, 'changed', '2026-11-20', { terms: terms('60.00') });
    const december = (list: readonly Happened[]) => {
      const { bills } = planUntil(facts(list), { from: day('2026-10-15'), asOf: day('2026-12-01') }, makeId);
      return amounts(bills.at(-1)?.charges ?? []);
    };
    expect(december([...events, price])).toEqual([3500n]);
    expect(december([...events, price, moved])).toEqual([6000n]);
  });

  test('of a bundle says what is for which component: 27.42 = 22.43 + 4.99', () => {
    const parts = [
      { tariffId: 'internet', name: 'Internet', listMinor: 4500 },
      { tariffId: 'voice', name: 'Voice', listMinor: 1000 },
    ];
    const bundle = [event(1, 'activated', '2026-10-15', { terms: { ...terms('50.00'), parts } })];
    const { charges } = planBill(facts(bundle), day('2026-10-15'), makeId);
    expect(charges).toMatchObject([
      {
        amountMinor: 2742n,
        parts: [
          { text: 'Internet', amountMinor: 2243n },
          { text: 'Voice', amountMinor: 499n },
        ],
      },
    ]);
    const ended = [...bundle, event(2, 'cancelled', '2026-10-20')];
    const { credits } = planBill(facts(ended, { books: charges }), day('2026-10-20'), makeId);
    const [credit] = credits;
    expect(credit?.parts?.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)).toBe(credit?.amountMinor);
  });

  test('bills what was used once, and what is charged once on its day', () => {
    const used = { key: 'usage|1', serviceId: 'service', text: 'Calls', amountMinor: 250n, currency: 'EUR' };
    const usage = [{ ...used, from: day('2026-10-15'), to: day('2026-11-01') }];
    const charges = [
      { id: 'c', text: 'Fee', amountMinor: 500n, currency: 'EUR', effectiveOn: day('2026-10-20') },
    ];
    const all = facts(events, { usage, charges });
    const { bills } = planUntil(all, { from: day('2026-10-15'), asOf: day('2026-11-01') }, makeId);
    expect(bills.map(({ charges: lines }) => amounts(lines))).toEqual([[1645n], [500n], [3000n, 250n]]);
    const books = bills.flatMap((bill) => bill.charges);
    expect(planBill({ ...all, books }, day('2026-11-01'), makeId)).toMatchObject({
      charges: [],
      credits: [],
    });
  });
});

const stored = (billOn: string, eventSeq: number, lines: readonly Line[]): StoredDocument => {
  const { netMinor, grossMinor } = sumDocument(lines, 'EUR');
  return {
    id: `of ${billOn}`,
    origin: 'recurring',
    billOn: day(billOn),
    eventSeq,
    netMinor,
    grossMinor,
    lines,
  };
};

describe('the rebuild of bills from events', () => {
  const events = [event(1, 'activated', '2026-10-15', { terms: terms('30.00') })];
  const { charges } = planBill(facts(events), day('2026-10-15'), makeId);

  test('finds no difference in what was billed, also when later events came since', () => {
    const later = [...events, event(2, 'cancelled', '2026-10-20')];
    expect(rebuild(facts(later), [stored('2026-10-15', 1, charges)])).toEqual([]);
  });

  test('finds a line with another amount, one that is missing, one too many, and sums that are wrong', () => {
    const wrong = charges.map((line) => ({ ...line, amountMinor: 1646n }));
    expect(rebuild(facts(events), [stored('2026-10-15', 1, wrong)])).toMatchObject([
      { what: expect.stringContaining('not those') },
    ]);
    expect(rebuild(facts(events), [stored('2026-10-15', 1, [])])).toHaveLength(1);
    expect(rebuild(facts(events), [stored('2026-10-15', 1, [...charges, ...charges])])).toHaveLength(1);
    const badSum = { ...stored('2026-10-15', 1, charges), grossMinor: 1n };
    expect(rebuild(facts(events), [badSum])).toMatchObject([
      { what: expect.stringContaining('not 1645 and 1') },
    ]);
  });

  test('finds none in random lives billed at random times', () => {
    fc.assert(
      fc.property(someLife, ({ steps, cycleDay, runs }) => {
        const all = liveThrough(steps, cycleDay);
        expect(rebuild(facts(all), billThrough(all, runs))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});

interface Step {
  readonly kind: string;
  readonly after: number;
  readonly price: number;
  readonly mode: Terms['mode'];
}

const someStep = fc.record({
  kind: fc.constantFrom('changed', 'suspended', 'resumed'),
  after: fc.integer({ min: 0, max: 40 }),
  price: fc.integer({ min: 1, max: 20_000 }),
  mode: fc.constantFrom('IN_ADVANCE' as const, 'IN_ARREAR' as const),
});
const someLife = fc.record({
  steps: fc.array(someStep, { maxLength: 5 }),
  cycleDay: someCycleDay,
  runs: fc.array(fc.integer({ min: 0, max: 45 }), { minLength: 1, maxLength: 5 }),
});

function liveThrough(steps: readonly Step[], cycleDay: number): Happened[] {
  let on = day('2024-01-31');
  const first = event(1, 'activated', on.toString(), { terms: terms('10.00', { cycleDay }) });
  const others = steps.map(({ kind, after, price, mode }, index) => {
    on = on.add({ days: after });
    const own = terms('1.00', { amountMinor: BigInt(price), tariffId: `${price}`, mode, cycleDay });
    const telling = { changed: { terms: own }, suspended: { reason: 'technical' as const } }[kind] ?? {};
    const happenedAt = `${on}T10:00:0${index + 1}Z`;
    return event(index + 2, kind as Happened['kind'], on.toString(), { ...telling, happenedAt });
  });
  return [first, ...others];
}

/** Runs at random days, each knowing what happened by then. */
function billThrough(all: readonly Happened[], runs: readonly number[]): StoredDocument[] {
  let books: Line[] = [];
  let [asOf, from] = [day('2024-01-31'), day('2024-01-31')];
  return runs.flatMap((step) => {
    asOf = asOf.add({ days: step });
    const known = all.filter(({ effectiveOn }) => !isBefore(asOf, effectiveOn));
    const { bills, next } = planUntil(facts(known, { books }), { from: earlier(from, asOf), asOf }, makeId);
    from = next ?? asOf;
    const billed = bills.map(({ billOn, charges, credits }) => ({ billOn, lines: [...charges, ...credits] }));
    books = [...books, ...billed.flatMap(({ lines }) => lines)];
    return billed.map(({ billOn, lines }) => stored(billOn.toString(), known.length, lines));
  });
}
