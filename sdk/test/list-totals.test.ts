import { type Caller, createTestHost, type TestHost } from '@isp/sdk/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import plugin from './notes/plugin.ts';

const own = '00000000-0000-7000-8000-000000000001';
const other = '01900000-0000-7000-8000-00000000000b';
let host: TestHost;

async function write(count: number, reseller: string): Promise<void> {
  await host.rows(
    `INSERT INTO notes (reseller_id, customer_id, text, created_at)
     SELECT $2, uuidv7(), uuidv7()::text, now() FROM generate_series(1, $1::int)`,
    [count, reseller],
  );
}

async function total(query: object = {}, as?: Caller): Promise<[number, boolean]> {
  const { page } = await host.call('notes.list', { limit: 1, ...query }, as ? { as } : {});
  return [page.total, page.totalIsEstimate];
}

beforeAll(async () => {
  host = await createTestHost({ directory: new URL('./notes', import.meta.url), plugin });
});
afterAll(() => host.close());

test('a total of up to 10,000 is exact at every moment', async () => {
  await write(9_999, own);
  expect(await total()).toEqual([9_999, false]);
  await write(1, own);
  expect(await total()).toEqual([10_000, false]);
});

test('a larger one is an estimate that is kept for some seconds; it is counted when exactness is asked', async () => {
  await write(5_000, own);
  const [first, isEstimate] = await total();
  expect(isEstimate).toBe(true);
  expect(first).toBeGreaterThan(10_000);
  await host.rows('DELETE FROM notes WHERE id IN (SELECT id FROM notes LIMIT 7000)');
  expect(await total()).toEqual([first, true]);
  expect(await total({ total: 'exact' })).toEqual([8_000, false]);
});

test('is never what somebody else was told', async () => {
  await write(3, other);
  expect(await total({}, host.reseller({ resellerIds: [other], permissions: ['notes.note.read'] }))).toEqual([
    3,
    false,
  ]);
  expect(await total({}, host.reseller({ resellerIds: [own], permissions: ['notes.note.read'] }))).toEqual([
    8_000,
    false,
  ]);
});
