import { type Context, defineAction, definePlugin, type Manifest, type Transaction } from '@isp/sdk';
import { createTestHost, type TestHost } from '@isp/sdk/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Type } from 'typebox';

type Work = (ctx: Context, tx: Transaction) => Promise<unknown>;
let work: Work;
const run = defineAction('keeper.run' as never, {
  summary: 'Runs what the test says.',
  permission: 'authenticated',
  params: Type.Object({}),
  handler: (ctx) => ctx.transaction((tx) => work(ctx, tx)) as Promise<never>,
});
const manifest: Manifest = {
  id: 'keeper',
  name: 'Keeper',
  version: '1.0.0',
  publisher: 'test',
  description: 'Keeps values.',
  engine: '^0.1.0',
  runtime: 'node',
  permissions: { 'storage.kv': true },
};
const now = '2026-03-01T12:00:00Z';
let host: TestHost;
const inTransaction = (one: Work): Promise<unknown> => {
  work = one;
  return host.call('keeper.run' as never, {} as never);
};

beforeAll(async () => {
  host = await createTestHost({ plugin: definePlugin({ actions: [run] }), manifest, now });
});
afterAll(() => host.close());

test('a value comes back as it was, is changed, and removed once', async () => {
  await inTransaction((ctx, tx) => ctx.kv.set(tx, 'a', { list: [1, 'zwei', true, { deep: null }] }));
  expect(await inTransaction((ctx, tx) => ctx.kv.get(tx, 'a'))).toEqual({
    list: [1, 'zwei', true, { deep: null }],
  });
  await inTransaction((ctx, tx) => ctx.kv.set(tx, 'a', 2));
  expect(await inTransaction((ctx, tx) => ctx.kv.get(tx, 'a'))).toBe(2);
  expect(await inTransaction((ctx, tx) => ctx.kv.remove(tx, 'a'))).toBe(true);
  expect(await inTransaction((ctx, tx) => ctx.kv.remove(tx, 'a'))).toBe(false);
  expect(await inTransaction((ctx, tx) => ctx.kv.get(tx, 'a'))).toBeUndefined();
});

test('what a transaction wrote goes when it rolls back', async () => {
  const failing = inTransaction(async (ctx, tx) => {
    await ctx.kv.set(tx, 'rolled-back', 1);
    throw new TypeError('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await inTransaction((ctx, tx) => ctx.kv.get(tx, 'rolled-back'))).toBeUndefined();
});

test('a list is in the order of keys, by prefix, page by page', async () => {
  await inTransaction(async (ctx, tx) => {
    for (const key of ['p:b', 'p:a', 'p:c', 'q:a', 'p_x']) await ctx.kv.set(tx, key, key);
  });
  const keys = (options: object) =>
    inTransaction(async (ctx, tx) => (await ctx.kv.list(tx, options)).map(({ key }) => key));
  expect(await keys({ prefix: 'p:' })).toEqual(['p:a', 'p:b', 'p:c']);
  expect(await keys({ prefix: 'p:', limit: 2 })).toEqual(['p:a', 'p:b']);
  expect(await keys({ prefix: 'p:', after: 'p:b' })).toEqual(['p:c']);
  await expect(keys({ limit: 1_001 })).rejects.toThrow('1 to 1000');
});

test('a value expires in business time', async () => {
  const expiresAt = Temporal.Instant.from('2026-03-01T12:00:10Z');
  await inTransaction((ctx, tx) => ctx.kv.set(tx, 'brief', 1, { expiresAt }));
  expect(await inTransaction((ctx, tx) => ctx.kv.get(tx, 'brief'))).toBe(1);
  await host.clock.set('2026-03-01T12:00:10Z');
  expect(await inTransaction((ctx, tx) => ctx.kv.get(tx, 'brief'))).toBeUndefined();
  expect(await inTransaction((ctx, tx) => ctx.kv.list(tx, { prefix: 'brief' }))).toEqual([]);
  expect(await inTransaction((ctx, tx) => ctx.kv.remove(tx, 'brief'))).toBe(false);
});

test.each([[''], ['a'.repeat(201)], ['a\0b'], ['\ud800'], [7]])(
  'the key %j is KV_KEY_INVALID',
  async (key) => {
    await expect(inTransaction((ctx, tx) => ctx.kv.set(tx, key as string, 1))).rejects.toMatchObject({
      code: 'KV_KEY_INVALID',
    });
  },
);

test('what is no JSON, or cannot be kept, is KV_VALUE_INVALID', async () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  for (const value of [undefined, null, () => 1, circle, 'a\0b', ['\udc00'], 10n])
    await expect(inTransaction((ctx, tx) => ctx.kv.set(tx, 'a', value))).rejects.toMatchObject({
      code: 'KV_VALUE_INVALID',
    });
  await inTransaction((ctx, tx) => ctx.kv.set(tx, 'a', 'a backslash \\u0000 and a 😀'));
  expect(await inTransaction((ctx, tx) => ctx.kv.get(tx, 'a'))).toBe('a backslash \\u0000 and a 😀');
});

test('64 KB fit, one byte more is KV_VALUE_TOO_LARGE', async () => {
  await inTransaction((ctx, tx) => ctx.kv.set(tx, 'large', 'x'.repeat(65_534)));
  await expect(inTransaction((ctx, tx) => ctx.kv.set(tx, 'large', 'x'.repeat(65_535)))).rejects.toMatchObject(
    {
      code: 'KV_VALUE_TOO_LARGE',
    },
  );
});

test('after 10,000 keys the next is KV_FULL, the transaction goes on, and a known key may change', async () => {
  const code = await inTransaction(async (ctx, tx) => {
    const { length } = await ctx.kv.list(tx, { limit: 1_000 });
    await tx.query(
      `SELECT kernel.kv_set('n' || n, '1', NULL, $1) FROM generate_series(1, ${10_000 - length}) n`,
      [now],
    );
    const refused = await ctx.kv.set(tx, 'one-more', 1).catch((error: { code: string }) => error.code);
    await ctx.kv.set(tx, 'n1', 2);
    return refused;
  });
  expect(code).toBe('KV_FULL');
  expect(await inTransaction((ctx, tx) => ctx.kv.get(tx, 'n1'))).toBe(2);
});

test('without storage.kv in the manifest it is FORBIDDEN and says what is missing', async () => {
  await using other = await createTestHost({
    plugin: definePlugin({ actions: [run] }),
    manifest: { ...manifest, permissions: {} },
  });
  work = (ctx, tx) => ctx.kv.get(tx, 'a');
  await expect(other.call('keeper.run' as never, {} as never)).rejects.toThrow('storage.kv');
});
