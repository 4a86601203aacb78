import { parseExact } from '@isp/sdk/money';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { earlier } from '../domain/civil-dates.ts';
import { sumDocument } from '../domain/plan/document-sums.ts';
import type { Facts, Happened, Line, Terms } from '../domain/plan/facts.ts';
import { planUntil } from '../domain/plan/plan-until.ts';
import { rebuild, type StoredDocument } from '../domain/plan/rebuild.ts';
import type { Agreement, Off } from '../domain/terms/agreement.ts';
import { agreementsKnownAt, lastSeq } from '../domain/terms/known-terms.ts';
import { someCycleDay } from './arbitraries.ts';
import { day } from './days.ts';

let ids = 0;
const makeId = () => `line ${++ids}`;

const someOff: fc.Arbitrary<Off> = fc.oneof(
  fc.bigInt(1n, 3_000n).map((amountMinor) => ({ kind: 'amount' as const, amountMinor })),
  fc
    .integer({ min: 1, max: 100 })
    .map((share) => ({ kind: 'percent' as const, percent: parseExact(`${share}`) })),
);
const kinds = [
  'changed',
  'suspended',
  'resumed',
  'discount',
  'discount',
  'instalments',
  'run',
  'run',
] as const;
const someStep = fc.record({
  kind: fc.constantFrom(...kinds),
  after: fc.integer({ min: 0, max: 25 }),
  price: fc.integer({ min: 1, max: 20_000 }),
  quantity: fc.integer({ min: 1, max: 3 }),
  off: someOff,
  cycles: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
  endsAfter: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
});
const someLife = fc.record({
  steps: fc.array(someStep, { maxLength: 12 }),
  cycleDay: someCycleDay,
  isCancelled: fc.boolean(),
  rest: fc.constantFrom('at-once' as const, 'never' as const),
});
type Life = typeof someLife extends fc.Arbitrary<infer T> ? T : never;

/** One service with everything that was agreed about it, and the days of runs, in the order of their places. */
function liveThrough({ steps, cycleDay, isCancelled, rest }: Life) {
  const contract = { months: 12, renewalMonths: 3, fee: { kind: 'declining' as const, amountMinor: 9_900 } };
  const terms = (price: number, quantity = 1): Terms => ({
    ...{ tariffId: `${price}`, name: 'Basic', type: 'internet', quantity: `${quantity}`, currency: 'EUR' },
    ...{
      amountMinor: BigInt(price),
      period: 'MONTHLY',
      mode: 'IN_ADVANCE',
      cycleDay,
      setupMinor: 1_000,
      contract,
    },
  });
  const events: Happened[] = [];
  const agreements: Agreement[] = [];
  const runs: Temporal.PlainDate[] = [];
  let on = day('2024-01-31');
  let seq = 0;
  const happen = (kind: Happened['kind'], more: Partial<Happened> = {}) => {
    const happenedAt = `${on}T10:00:00.${String(++seq).padStart(3, '0')}Z`;
    events.push({ seq, serviceId: 'service', kind, happenedAt, effectiveOn: on, ...more });
  };
  happen('activated', { terms: terms(3_000) });
  for (const { kind, after, price, quantity, off, cycles, endsAfter } of steps) {
    on = on.add({ days: after });
    const end = endsAfter === undefined ? {} : { end: { seq: seq + 2, on: on.add({ days: endsAfter }) } };
    const agreed = { id: `agreed ${seq}`, seq: seq + 1, text: kind, from: on, ...end };
    const agree = (agreement: Agreement) => {
      agreements.push(agreement);
      seq += 2;
    };
    const does: Record<typeof kind, () => void> = {
      run: () => void runs.push(on),
      changed: () => happen('changed', { terms: terms(price, quantity) }),
      suspended: () => happen('suspended', { reason: 'customer_request' }),
      resumed: () => happen('resumed'),
      discount: () => agree({ ...agreed, kind: 'discount', off, ...(cycles ? { cycles } : {}) }),
      instalments: () =>
        agree({
          ...{ ...agreed, kind: 'instalments', amountMinor: BigInt(price), currency: 'EUR', parts: 3 },
          ...{ cycleDay, rest, serviceId: 'service' },
        }),
    };
    does[kind]();
  }
  on = on.add({ days: 10 });
  if (isCancelled) happen('cancelled');
  return { events, agreements, runs: [...runs, on, on.add({ months: 5 })] };
}

const facts = (
  events: readonly Happened[],
  agreements: readonly Agreement[],
  books: readonly Line[],
): Facts => ({
  ...{ currency: 'EUR', events, agreements, books, charges: [], usage: [], taxes: [], taxIds: [] },
});

/** Each run knows what was taken down by its day; what it bills are the documents. */
function billThrough({ events, agreements, runs }: ReturnType<typeof liveThrough>): StoredDocument[] {
  const documents: StoredDocument[] = [];
  let from = day('2024-01-31');
  for (const asOf of runs) {
    const isKnown = ({ from: since }: { from: Temporal.PlainDate }) =>
      Temporal.PlainDate.compare(since, asOf) <= 0;
    const known = events.filter(({ effectiveOn }) => isKnown({ from: effectiveOn }));
    const seq = Math.max(lastSeq({ events: known }), ...agreements.filter(isKnown).map((one) => one.seq + 1));
    const books = documents.flatMap(({ lines }) => lines);
    const all = facts(known, agreementsKnownAt(agreements, seq), books);
    const { bills, next } = planUntil(all, { from: earlier(from, asOf), asOf }, makeId);
    from = next ?? asOf;
    for (const { billOn, charges, credits } of bills) {
      const lines = [...charges, ...credits];
      const { netMinor, grossMinor } = sumDocument(lines, 'EUR');
      const about = { id: `of ${billOn}`, origin: 'recurring' as const, billOn, eventSeq: lastSeq(all) };
      documents.push({ ...about, netMinor, grossMinor, lines });
    }
    const booked = documents.flatMap(({ lines }) => lines);
    const again = planUntil({ ...all, books: booked }, { from: asOf, asOf }, makeId);
    expect(again.bills).toEqual([]);
  }
  return documents;
}

test('random discounts, instalments, contracts and pieces are billed once, and bills rebuilt from them are the same', () => {
  fc.assert(
    fc.property(someLife, (life) => {
      const lived = liveThrough(life);
      const documents = billThrough(lived);
      expect(rebuild(facts(lived.events, lived.agreements, []), documents)).toEqual([]);
      const lines = documents.flatMap((one) => one.lines);
      expect(lines.filter(({ key }) => key === 'setup|service')).toHaveLength(1);
      expect(lines.filter(({ kind, amountMinor }) => kind !== 'credit' && amountMinor < 0n)).toEqual([]);
      for (const one of lived.agreements.filter(({ kind }) => kind === 'instalments')) {
        const paid = lines.filter(({ key }) => key.startsWith(`instalment|${one.id}|`));
        const sum = paid.reduce((total, { amountMinor }) => total + amountMinor, 0n);
        expect(new Set(paid.map(({ key }) => key)).size).toBe(paid.length);
        expect(one.kind === 'instalments' && sum <= one.amountMinor).toBe(true);
      }
    }),
    { numRuns: 300, seed: 20_261_126 },
  );
});
