import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PreviewProrationParams, PreviousItem } from '../contract/index.ts';
import { type Example, examples, findExpected, requestOf, saidInWords } from './examples.ts';

let host: TestHost;
beforeAll(async () => {
  host = await createTestHost({ directory: new URL('..', import.meta.url) });
});
afterAll(async () => await host[Symbol.asyncDispose]());

const preview = (example: Example, more: Partial<PreviewProrationParams> = {}) =>
  host.call('billing.proration.preview', { ...requestOf(example), ...saidInWords[example.id], ...more });

const ofKind = (kind: Example['kind'], pick: (example: Example) => boolean = () => true) =>
  examples.filter((example) => example.kind === kind && pick(example)).map((one) => [one.id, one] as const);

/** Examples of more than one request. */
const several = ['ki-amo-073', 'la-amo-121'];

describe('amounts of Kill Bill and Lago', () => {
  test.each(ofKind('amount', ({ id }) => !several.includes(id)))('%s', async (_id, example) => {
    const answer = await preview(example);
    const found = findExpected(answer, example);
    expect({ answer, missing: example.expected_amounts.filter((_, index) => !found[index]) }).toEqual({
      answer,
      missing: [],
    });
    if (example.expected_total) expect(answer.total).toBe(example.expected_total);
  });

  test('ki-amo-073: two add-ons are two charges', async () => {
    const example = examples.find(({ id }) => id === 'ki-amo-073')!;
    const answers = await Promise.all(
      ['5.00', '20.00'].map((recurringPrice) => preview(example, { recurringPrice })),
    );
    expect(answers.map(({ total }) => total)).toEqual(['4.50', '18.00']);
  });

  test('la-amo-121: upgraded twice on one day, credits of what was billed', async () => {
    const example = examples.find(({ id }) => id === 'la-amo-121')!;
    const first = await preview(example, { from: '2024-03-05', changeDate: null });
    const second = await preview(example, {
      recurringPrice: '15.00',
      previous: { item: first.items[0] as PreviousItem },
    });
    const item = second.items.find(({ type }) => type === 'charge')!;
    const third = await preview(example, {
      recurringPrice: '19.00',
      previous: { item: item as PreviousItem },
    });
    const items = [first, second, third].flatMap((answer) => answer.items);
    expect(items.map(({ amount }) => amount)).toEqual(['8.71', '9.68', '-6.45', '12.26', '-9.68']);
    expect(items.filter(({ type }) => type === 'credit').map(({ tax }) => tax)).toEqual(['-1.61', '-2.42']);
  });

  test('the credits of Lago with tax: rounded item and rounded tax of it', async () => {
    const credits = await Promise.all(
      ['la-amo-111', 'la-amo-118', 'la-amo-119'].map(async (id) => {
        const { items } = await preview(examples.find((example) => example.id === id)!);
        return items.filter(({ type }) => type === 'credit').map(({ amount, tax }) => [amount, tax]);
      }),
    );
    expect(credits).toEqual([[['-48.21', '-9.64']], [['-193.33', '-48.33']], [['-154.67', '-38.67']]]);
  });
});

describe('numbers of cycles', () => {
  test.each(ofKind('cycles', ({ quirk }) => !quirk))('%s', async (_id, example) => {
    const answer = await preview(example, { recurringPrice: '100.00', currency: 'USD' });
    expect(answer.cycles).toBe(example.expected_cycles);
    const derived = example.derived_amounts_at_100_00!;
    expect(answer).toMatchObject({
      total: derived.total,
      items: derived.items.map(({ from, to, amount, denominator_from, denominator_to }) => ({
        from,
        to,
        amount,
        denominatorFrom: denominator_from,
        denominatorTo: denominator_to,
      })),
    });
  });

  test('both ends of a cycle are on the cycle day, also where Kill Bill takes 28 January for day 31', async () => {
    const [[, example]] = ofKind('cycles', ({ quirk }) => quirk !== undefined) as [[string, Example]];
    expect(await preview(example)).toMatchObject({
      cycles: '1.500000000',
      items: [{ days: 14, denominatorDays: 28, denominatorFrom: '2011-01-31' }, { days: 31 }],
    });
  });
});

test.each(ofKind('ratio'))('ratio %s', async (_id, example) => {
  const answer = await preview(example);
  expect(answer).toMatchObject({
    ratio: example.expected_ratio,
    items: [{ denominatorDays: example.denominator_days }],
  });
});

test.each(ofKind('first_cycle_date'))('first cycle date %s', async (_id, example) => {
  expect((await preview(example)).firstCycleDate).toBe(example.expected_first_cycle_date);
});

test.each(ofKind('period_boundaries'))('boundaries %s', async (_id, example) => {
  expect((await preview(example)).boundaries).toEqual(example.expected_boundaries);
});

test.each(ofKind('cycle_day_from_instant'))('cycle day of an instant %s', async (_id, example) => {
  const answer = await preview(example, { billCycleDay: null });
  expect(answer.billCycleDay).toBe(example.expected_bill_cycle_day);
});

test('there are 115 examples', () => expect(examples.length).toBe(115));
