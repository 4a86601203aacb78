import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PreviewProrationParams, PreviousItem } from '../contract/index.ts';
import { type Example, examples, fullRequestOf, missingOf, several } from './examples.ts';

let host: TestHost;
beforeAll(async () => {
  host = await createTestHost({ directory: new URL('..', import.meta.url) });
});
afterAll(async () => await host[Symbol.asyncDispose]());

const preview = (example: Example, more: Partial<PreviewProrationParams> = {}) =>
  host.call('billing.proration.preview', { ...fullRequestOf(example), ...more });
const byId = (id: string) => examples.find((example) => example.id === id) as Example;
const alone = examples
  .filter(({ id }) => !several.includes(id))
  .map((example) => [example.id, example] as const);

test('there are 115 examples, and two of them take several requests', () => {
  expect([examples.length, alone.length]).toEqual([115, 113]);
});

describe('what Kill Bill and Lago expect comes out of the route', () => {
  test.each(alone)('%s', async (_id, example) => {
    const answer = await preview(example);
    expect({ answer, missing: missingOf(answer, example) }).toEqual({ answer, missing: [] });
    if (example.denominator_days) expect(answer.items[0]?.denominatorDays).toBe(example.denominator_days);
  });

  test('ki-amo-073: two add-ons are two charges', async () => {
    const prices = ['5.00', '20.00'];
    const answers = await Promise.all(
      prices.map((recurringPrice) => preview(byId('ki-amo-073'), { recurringPrice })),
    );
    expect(answers.map(({ total }) => total)).toEqual(['4.50', '18.00']);
  });

  test('la-amo-121: upgraded twice on one day, with credits of what was billed', async () => {
    const example = byId('la-amo-121');
    const first = await preview(example, { from: '2024-03-05', changeDate: null });
    const second = await preview(example, {
      recurringPrice: '15.00',
      previous: { recurringPrice: '10.00', item: first.items[0] as PreviousItem },
    });
    const third = await preview(example, {
      recurringPrice: '19.00',
      previous: { recurringPrice: '15.00', item: second.items[0] as PreviousItem },
    });
    const items = [first, second, third].flatMap((answer) => answer.items);
    expect(items.map(({ amount }) => amount)).toEqual(['8.71', '9.68', '-6.45', '12.26', '-9.68']);
    expect(items.filter(({ type }) => type === 'credit').map(({ tax }) => tax)).toEqual(['-1.61', '-2.42']);
  });

  test('the credits of Lago with tax are the rounded item and the rounded tax of it', async () => {
    const credits = await Promise.all(
      ['la-amo-111', 'la-amo-118', 'la-amo-119'].map(async (id) => {
        const { items } = await preview(byId(id));
        return items.filter(({ type }) => type === 'credit').map(({ amount, tax }) => [amount, tax]);
      }),
    );
    expect(credits).toEqual([[['-48.21', '-9.64']], [['-193.33', '-48.33']], [['-154.67', '-38.67']]]);
  });
});

test('both ends of a cycle are on the cycle day, also where Kill Bill takes 28 January for day 31', async () => {
  expect(await preview(byId('ki-cyc-194'))).toMatchObject({
    cycles: '1.500000000',
    items: [{ days: 14, denominatorDays: 28, denominatorFrom: '2011-01-31' }, { days: 31 }],
  });
});
