import { type Context, defineAction, definePlugin, type Manifest, type Transaction } from '@isp/sdk';
import { createTestHost } from '@isp/sdk/testing';
import { expect, test } from '@jest/globals';
import { Type } from 'typebox';

let work: (ctx: Context, tx: Transaction) => unknown;
const run = defineAction('boxed.run' as never, {
  summary: 'Runs what the test says.',
  permission: 'authenticated',
  params: Type.Object({}),
  handler: (ctx) => ctx.transaction(async (tx) => work(ctx, tx)) as Promise<never>,
});
const manifest: Manifest = {
  id: 'boxed',
  name: 'Boxed',
  version: '1.0.0',
  publisher: 'test',
  description: 'A sandboxed plugin.',
  engine: '^0.1.0',
  runtime: 'sandbox',
  permissions: { 'storage.kv': true, 'actions.call': ['known.answer'], secrets: ['granted'] },
  configuration: {
    type: 'object',
    properties: { granted: { type: 'string', secret: true }, kept: { type: 'string', secret: true } },
  },
  contributes: { events: [{ name: 'boxed.declared', title: 'Declared' }] },
};

async function attempt(one: typeof work): Promise<unknown> {
  work = one;
  await using host = await createTestHost({
    plugin: definePlugin({ actions: [run] }),
    manifest,
    config: { granted: 'a', kept: 'b' },
    answers: { 'known.answer': () => 1, 'other.answer': () => 2 } as never,
  });
  return await host
    .call('boxed.run' as never, {} as never)
    .catch(({ code, message }) => `${code} ${message}`);
}

test('values, declared events and declared calls are there as in a sandbox', async () => {
  const done = await attempt(async (ctx, tx) => {
    await ctx.kv.set(tx, 'a', 1);
    await ctx.publish(tx, 'boxed.declared' as never, {} as never);
    return [await ctx.kv.get(tx, 'a'), Object.keys(ctx.config)];
  });
  expect(done).toEqual([1, ['granted']]);
  expect(await attempt((ctx) => ctx.call('known.answer' as never, {} as never))).toBe(1);
});

test.each<[string, typeof work]>([
  ['SANDBOX_NOT_OFFERED tx.query', (_ctx, tx) => tx.query('SELECT 1')],
  ['SANDBOX_NOT_OFFERED the ORM', (_ctx, tx) => tx.orm],
  ['SANDBOX_NOT_OFFERED ctx.read', (ctx) => ctx.read.run([])],
  [
    'FORBIDDEN This needs the permission actions.call:other.answer',
    (ctx) => ctx.call('other.answer' as never, {} as never),
  ],
  [
    'FORBIDDEN This needs the permission contributes.events:boxed.other',
    (ctx, tx) => ctx.publish(tx, 'boxed.other' as never, {} as never),
  ],
])('%s is refused as in a sandbox', async (told, one) => {
  const said = String(await attempt(one));
  expect(said === told || said.startsWith(told) ? told : said).toBe(told);
});

test('a sensitive action of a sandboxed plugin leaves a row with the values it changed', async () => {
  await using host = await createTestHost({
    plugin: definePlugin({ actions: [{ ...run, sensitive: true }] }),
    manifest,
    config: { granted: 'a', kept: 'b' },
  });
  work = async (ctx, tx) => {
    await ctx.kv.set(tx, 'coins', 1);
    await ctx.kv.set(tx, 'accessToken', 'T-1');
    ctx.audit({ reason: 'asked for' });
  };
  await host.call('boxed.run' as never, {} as never);
  work = async (ctx, tx) => {
    await ctx.kv.set(tx, 'coins', 2);
    await ctx.kv.remove(tx, 'accessToken');
  };
  await host.call('boxed.run' as never, {} as never);
  expect(host.audited).toMatchObject([
    {
      reason: 'asked for',
      subject: { kind: 'boxed', id: 'coins' },
      after: { coins: 1 },
      also: [{ kind: 'value', after: { accessToken: '********' } }],
    },
    { before: { coins: 1 }, after: { coins: 2 }, also: [{ before: { accessToken: '********' } }] },
  ]);
});
