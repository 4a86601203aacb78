import { rootResellerId } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import type { TestHost } from '@isp/sdk/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { as, ids, keyHost, makeKeyOf, people } from './key-host.ts';

const { admin, seller } = people;
let host: TestHost;
let keyId: string;
let today: string;

const usage = (params: object = {}) => as(host, admin, 'api-keys.usage.of-key', { id: keyId, ...params });
const log = async () => (await as(host, admin, 'api-keys.usage.log', { id: keyId })).data;
const record = (rows: object[], batchId: string = newId()) =>
  host.call('api-keys.calls.record', {
    batchId,
    rows: rows.map((row) => ({ keyId, day: today, calls: 0, refused: 0, ...row })) as never,
  });

beforeAll(async () => {
  ({ host } = await keyHost());
  const made = await makeKeyOf(host, admin, { userId: ids.seller });
  keyId = made.id;
  const { secretId } = await host.call('api-keys.keys.resolve', { key: made.key });
  for (const route of ['GET /customers', 'GET /customers', 'GET /customers', 'POST /customers'])
    ({ day: today } = await host.call('api-keys.calls.admit', { keyId, secretId, route }));
});
afterAll(() => host?.close());

describe('the usage log', () => {
  test('has each counted call before anybody knows its answer', async () => {
    expect(await log()).toEqual([
      { route: 'GET /customers', calls: 3, refused: 0 },
      { route: 'POST /customers', calls: 1, refused: 0 },
    ]);
    expect((await usage()).total).toMatchObject({ calls: 4, unanswered: 4 });
  });

  test('moves calls to their answers, each batch once, and keeps the sum', async () => {
    const batch = newId();
    const answers = [
      { route: 'GET /customers', status: 200, calls: 2 },
      { route: 'POST /customers', status: 422, calls: 1 },
      { route: 'GET /customers', status: 429, refused: 7 },
    ];
    await record(answers, batch);
    await record(answers, batch);
    await record([{ route: 'GET /customers', status: 503, calls: 1 }]);
    expect(await log()).toEqual([
      { route: 'GET /customers', status: 200, calls: 2, refused: 0 },
      { route: 'GET /customers', status: 429, calls: 0, refused: 7 },
      { route: 'GET /customers', status: 503, calls: 1, refused: 0 },
      { route: 'POST /customers', status: 422, calls: 1, refused: 0 },
    ]);
    const { total } = await usage();
    expect(total).toEqual({
      calls: 4,
      succeeded: 2,
      clientErrors: 1,
      serverErrors: 1,
      unanswered: 0,
      refused: 7,
    });
    const key = await as(host, admin, 'api-keys.keys.get', { id: keyId });
    expect(key.day.used).toBe(total.calls);
  });
});

describe('pages of usage', () => {
  test('show the periods and their sum, to the reseller whose keys they are', async () => {
    const byMonth = await as(host, seller, 'api-keys.usage.of-reseller', {
      id: ids.reseller,
      granularity: 'month',
    });
    expect(byMonth.data).toMatchObject([{ period: today.slice(0, 7), calls: 4 }]);
    expect(byMonth.keys).toMatchObject([{ keyId, name: 'a key', calls: 4, refused: 7 }]);
    const root = await as(host, admin, 'api-keys.usage.of-reseller', { id: rootResellerId });
    expect(root.total.calls).toBe(0);
  });

  test('take days that exist, in order, and not too many', async () => {
    await expect(usage({ from: '2026-02-30' })).rejects.toEqual(expect.objectContaining({ status: 422 }));
    await expect(usage({ from: '2026-03-02', to: '2026-03-01' })).rejects.toMatchObject({
      errors: [{ path: '/from' }],
    });
    await expect(usage({ from: '2001-01-01' })).rejects.toMatchObject({ errors: [{ path: '/from' }] });
  });

  test('say the same after the log was summed up, twice, and after the log is gone', async () => {
    const shift = 40;
    await host.rows('UPDATE usage_log SET day = day - $1::int', [shift]);
    const before = [await usage({ from: past(75) }), await usage({ granularity: 'month' })];
    for (const run of [1, 2]) {
      await host.tick('api-keys.sum-up-usage', { messageId: `run-${run}` });
      expect([await usage({ from: past(75) }), await usage({ granularity: 'month' })]).toEqual(before);
    }
    await host.configure({ logDays: 30 });
    await host.tick('api-keys.sum-up-usage');
    expect(await host.rows('SELECT 1 FROM usage_log')).toEqual([]);
    expect([await usage({ from: past(75) }), await usage({ granularity: 'month' })]).toEqual(before);
    expect(before[0]?.total).toMatchObject({ calls: 4, refused: 7 });
    expect(await host.rows('SELECT calls::int FROM usage_months')).toEqual([{ calls: 4 }]);
  });
});

function past(days: number): string {
  return Temporal.PlainDate.from(today).subtract({ days }).toString();
}
