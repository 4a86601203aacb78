import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PreviewProrationParams } from '../contract/index.ts';

let host: TestHost;
beforeAll(async () => {
  host = await createTestHost({ directory: new URL('..', import.meta.url) });
});
afterAll(async () => await host[Symbol.asyncDispose]());

const monthly: PreviewProrationParams = {
  billingPeriod: 'MONTHLY',
  billingMode: 'IN_ADVANCE',
  billCycleDay: 1,
  recurringPrice: '30.00',
  currency: 'EUR',
  from: '2026-10-15',
};
const preview = (more: Partial<PreviewProrationParams> = {}) =>
  host.call('billing.proration.preview', { ...monthly, ...more });
const problemsOf = (more: object) =>
  preview(more).then(
    () => [],
    (error: { errors: { path: string; message: string }[] }) =>
      error.errors.map(({ path, message }) => `${path} ${message}`),
  );

describe('a preview', () => {
  test('without an end is the first slice, with tax on top and the whole answer explained', async () => {
    expect(await preview({ taxRate: '20' })).toEqual({
      cycles: '0.548387097',
      ratio: '0.548387097',
      firstCycleDate: '2026-11-01',
      billCycleDay: 1,
      boundaries: ['2026-10-15', '2026-11-01'],
      items: [
        {
          type: 'charge',
          from: '2026-10-15',
          to: '2026-11-01',
          amount: '16.45',
          baseAmount: '30.00',
          days: 17,
          denominatorDays: 31,
          denominatorFrom: '2026-10-01',
          denominatorTo: '2026-11-01',
          tax: '3.29',
        },
      ],
      subtotal: '16.45',
      tax: '3.29',
      total: '19.74',
    });
  });

  test('takes null for what is left out, as the interface shows it', async () => {
    const given = { to: null, changeDate: null, targetDate: null, prorationFixedDays: null, previous: null };
    expect(
      await preview({ ...given, convention: null, quantity: null, taxRate: null, timezone: null }),
    ).toEqual(await preview());
  });

  test('with cycle day 31 is 249.95 for 30 June to 31 July', async () => {
    const answer = await preview({
      billCycleDay: 31,
      recurringPrice: '249.95',
      currency: 'USD',
      from: '2012-06-30',
    });
    expect(answer).toMatchObject({ cycles: '1.000000000', firstCycleDate: '2012-06-30', total: '249.95' });
    expect(answer.items).toMatchObject([{ days: 31, denominatorDays: 31, to: '2012-07-31' }]);
  });

  test('of a change of tariff: 200 → 100 on 20 October gives back 77.42 and costs 38.71', async () => {
    const answer = await preview({
      recurringPrice: '100.00',
      from: '2026-10-20',
      changeDate: '2026-10-20',
      previous: { recurringPrice: '200.00' },
    });
    expect(answer.items.map(({ type, amount }) => [type, amount])).toEqual([
      ['charge', '38.71'],
      ['credit', '-77.42'],
    ]);
    expect(answer.total).toBe('-38.71');
  });

  test('of an end: the day of the end is free, or billed where that is the rule', async () => {
    const ended = { from: '2026-10-01', to: '2026-11-01', changeDate: '2026-10-20' };
    const credit = async (more: object) => (await preview({ ...ended, ...more })).items.at(-1);
    expect(await credit({})).toMatchObject({ from: '2026-10-20', days: 12, amount: '-11.61' });
    expect(await credit({ terminationDay: 'billed' })).toMatchObject({
      from: '2026-10-21',
      days: 11,
      amount: '-10.65',
    });
    expect(await credit({ convention: 'lago', to: '2026-10-31' })).toMatchObject({
      from: '2026-10-21',
      to: '2026-10-31',
    });
  });

  test('of a pause gives back its days only', async () => {
    const pause = {
      from: '2026-10-01',
      to: '2026-11-01',
      changeDate: '2026-10-13',
      resumeDate: '2026-10-25',
    };
    expect((await preview(pause)).items.at(-1)).toMatchObject({
      from: '2026-10-13',
      to: '2026-10-25',
      days: 12,
    });
  });

  test('of a pause in arrears, or before anything was billed, charges the days around it', async () => {
    const pause = { from: '2026-10-01', changeDate: '2026-10-13', resumeDate: '2026-10-25' };
    const around = [
      { days: 12, amount: '11.61' },
      { days: 7, amount: '6.77' },
    ];
    expect((await preview({ ...pause, targetDate: '2026-10-01' })).items).toMatchObject(around);
    const arrears = {
      billingMode: 'IN_ARREAR',
      convention: 'lago',
      terminationDay: 'free',
      to: '2026-10-31',
    } as const;
    expect((await preview({ ...pause, ...arrears })).items).toMatchObject(around);
  });

  test('of a year or quarter follows the calendar where the request says so, or its inclusive end does', async () => {
    const year = { billingPeriod: 'ANNUAL', from: '2023-06-15', recurringPrice: '365.00' } as const;
    expect((await preview({ ...year, anchorDate: '2023-01-01' })).items).toMatchObject([
      { to: '2024-01-01', amount: '200.00', denominatorFrom: '2023-01-01', denominatorDays: 365 },
    ]);
    const quarter = {
      billingPeriod: 'QUARTERLY',
      convention: 'lago',
      from: '2022-02-15',
      to: '2022-03-31',
    } as const;
    expect((await preview(quarter)).items).toMatchObject([
      {
        days: 45,
        denominatorDays: 90,
        denominatorFrom: '2022-01-01',
        denominatorTo: '2022-03-31',
        amount: '15.00',
      },
    ]);
  });

  test('counts pieces before it rounds, in the places of the currency', async () => {
    expect((await preview({ quantity: 3, recurringPrice: '9.99' })).items).toMatchObject([
      { amount: '16.44', baseAmount: '29.97' },
    ]);
    expect((await preview({ currency: 'JPY', recurringPrice: '1000' })).total).toBe('548');
    expect((await preview({ currency: 'KWD', quantity: '1.5', recurringPrice: '1' })).total).toBe('0.823');
  });

  test('of an instant counts from its date where the customer is', async () => {
    const from = '2026-10-31T23:30:00Z';
    const answer = await preview({ from, timezone: 'Europe/Berlin', billCycleDay: null });
    expect(answer).toMatchObject({ billCycleDay: 1, firstCycleDate: '2026-11-01' });
  });

  test('takes an item of its own answer as what was billed', async () => {
    const [item] = (await preview({ taxRate: 20 })).items;
    const answer = await preview({
      changeDate: '2026-10-20',
      previous: { item: { ...item!, type: 'charge' } },
    });
    expect(answer.items).toMatchObject([{ type: 'credit', amount: '-11.61', denominatorDays: 17 }]);
  });

  test('takes an amount without dates as what was billed for the cycle of the change', async () => {
    const change = {
      recurringPrice: null,
      changeDate: '2026-10-20',
      previous: { item: { amount: '62.00' } },
    };
    expect((await preview(change)).items).toMatchObject([
      { from: '2026-10-20', to: '2026-11-01', amount: '-24.00', days: 12, denominatorDays: 31 },
    ]);
  });

  test('of an end charges the days before it that nobody billed', async () => {
    const item = { from: '2026-10-10', to: '2026-11-01', amount: '21.29' };
    const { items } = await preview({ from: '2026-10-01', changeDate: '2026-10-20', previous: { item } });
    expect(items.map(({ from, to, amount }) => `${from}..${to} ${amount}`)).toEqual([
      '2026-10-01..2026-10-10 8.71',
      '2026-10-20..2026-11-01 -11.61',
    ]);
  });

  test('of nothing is nothing', async () => {
    expect(await preview({ to: '2026-10-15' })).toMatchObject({
      items: [],
      cycles: '0.000000000',
      total: '0.00',
      boundaries: ['2026-10-15'],
    });
    expect((await preview({ targetDate: '2026-10-14' })).items).toEqual([]);
  });
});

describe('wrong fields', () => {
  test('are named, all at once', async () => {
    const wrong = {
      from: '2026-02-30',
      to: 'soon',
      recurringPrice: '1,50',
      currency: 'XXX',
      timezone: 'Mars/Base',
    };
    expect(await problemsOf(wrong)).toEqual([
      '/timezone is not an IANA time zone such as Europe/Berlin',
      '/currency is no currency of ISO 4217 with minor units, such as EUR',
      '/from is no day of the calendar',
      '/to must be a date such as 2026-10-31',
    ]);
    expect(await problemsOf({ recurringPrice: '1,50', quantity: '-1', taxRate: '1e2' })).toEqual([
      '/recurringPrice must be a decimal string such as "249.95"',
      '/quantity must not be negative',
      '/taxRate must be a decimal string such as "249.95"',
    ]);
  });

  test.each<[string, object]>([
    ['/to must not be before from', { to: '2026-10-14' }],
    ['/currency is required with a price', { currency: null }],
    ['/from is an instant; say in timezone where its date is wanted', { from: '2026-10-15T10:00:00Z' }],
    ['/resumeDate needs a changeDate at which the pause begins', { resumeDate: '2026-10-20' }],
    [
      '/previous needs a recurringPrice and a changeDate, or an item that was billed',
      { previous: { recurringPrice: '5' } },
    ],
    [
      '/previous needs a recurringPrice and a changeDate, or an item that was billed',
      { changeDate: '2026-10-20', previous: {} },
    ],
    ['/resumeDate must be after changeDate', { changeDate: '2026-10-20', resumeDate: '2026-10-20' }],
    ['/from must be between 1900 and 2199', { from: '9999-12-31' }],
    ['/targetDate must be within 100 years of from', { targetDate: '9999-12-31' }],
    ['/billCycleDay must be <= 31', { billCycleDay: 32 }],
    ['/prorationFixedDays must be >= 28', { prorationFixedDays: 0 }],
    [
      '/billingPeriod must be one of WEEKLY, THIRTY_DAYS, MONTHLY, QUARTERLY, ANNUAL',
      { billingPeriod: 'YEARLY' },
    ],
    ['/recurringPrice must be string or null', { recurringPrice: 249.95 }],
    ['/quantity must be integer or string or null', { quantity: 1.5 }],
    ['/discount is not a known field', { discount: '5.00' }],
    [
      '/previous/item/amount must be an amount with the places of EUR, such as "8.02"',
      {
        changeDate: '2026-10-20',
        previous: { item: { from: '2026-10-01', to: '2026-11-01', amount: '8.025' } },
      },
    ],
    [
      '/previous/item/to must be after its from',
      { previous: { item: { from: '2026-10-01', to: '2026-10-01', amount: '8' } } },
    ],
  ])('%s', async (problem, more) => {
    expect(await problemsOf(more)).toEqual([problem]);
  });
});

describe('who may ask', () => {
  const permissions = ['billing.proration.preview'];

  test('whoever holds the permission, resellers included', async () => {
    const as = host.reseller({ resellerIds: ['01900000-0000-7000-8000-00000000000a'], permissions });
    expect((await host.call('billing.proration.preview', monthly, { as })).total).toBe('16.45');
  });

  test('nobody else', async () => {
    const as = host.customer({ customerId: '01900000-0000-7000-8000-00000000000b', permissions: [] });
    await expect(host.call('billing.proration.preview', monthly, { as })).rejects.toMatchObject({
      status: 403,
    });
  });
});
