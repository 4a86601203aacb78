import {
  type Context,
  defineAction,
  defineErrors,
  definePlugin,
  type Manifest,
  type Transaction,
} from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { type TSchema, Type } from 'typebox';

export const manifest: Manifest = {
  id: 'ledger',
  name: 'Ledger',
  version: '1.0.0',
  publisher: 'test',
  description: 'Counts what it is made to do.',
  engine: '*',
  runtime: 'node',
  permissions: { 'storage.kv': true },
};

export const ledgerErrors = defineErrors({
  LEDGER_REFUSED: { status: 409, text: 'The ledger refuses {text}.' },
});

/** Entries the ledger has tried to make, also those that were rolled back. */
export const tried: string[] = [];

/** What entries wait for. */
export const gate = { open: Promise.resolve() };

async function enter(ctx: Context, tx: Transaction, text: string) {
  tried.push(text);
  await gate.open;
  const id = newId();
  await ctx.kv.set(tx, id, text);
  return { id, text };
}

function post(name: string, handle: (ctx: Context, text: string) => Promise<unknown>, result?: TSchema) {
  return defineAction(`ledger.${name}` as never, {
    summary: 'Makes an entry.',
    permission: 'authenticated',
    rest: `POST /ledger/${name}`,
    params: Type.Object({ text: Type.String(), note: Type.Optional(Type.String({ default: 'none' })) }),
    ...(result ? { result } : {}),
    handler: (async (ctx: Context, { text }: { text: string }) => handle(ctx, text)) as never,
  });
}

const Entry = Type.Object({ id: Type.String(), text: Type.String() });

export const plugin = definePlugin({
  actions: [
    post('enter', (ctx, text) => ctx.transaction((tx) => enter(ctx, tx, text)), Entry),
    post('wrap', async (ctx, text) => {
      const entry = await ctx.transaction((tx) => enter(ctx, tx, text));
      return { entry, wrapped: true };
    }),
    post('silent', async (ctx, text) => {
      await ctx.transaction((tx) => enter(ctx, tx, text));
    }),
    post('twice', async (ctx, text) => {
      await ctx.transaction((tx) => enter(ctx, tx, text));
      return ctx.transaction(async (tx) => ({ count: (await ctx.kv.list(tx)).length }), { readOnly: true });
    }),
    post('read-last', async (ctx, text) => {
      await ctx.transaction((tx) => enter(ctx, tx, text));
      return ctx.transaction(async (tx) => ({ count: (await ctx.kv.list(tx)).length }));
    }),
    post('nothing', async (ctx, text) => {
      tried.push(text);
      return { text, for: ctx.requestId };
    }),
    post('refuse', async (ctx, text) =>
      ctx.transaction(async (tx) => {
        await enter(ctx, tx, text);
        throw ledgerErrors.LEDGER_REFUSED({ text });
      }),
    ),
    post('half', async (ctx, text) => {
      await ctx.transaction((tx) => enter(ctx, tx, text));
      throw ledgerErrors.LEDGER_REFUSED({ text });
    }),
    post('nest', async (ctx, text) => {
      const one = await ctx.call('ledger.enter' as never, { text } as never);
      const two = await ctx.call('ledger.enter' as never, { text } as never);
      return [one, two];
    }),
    post('as-plugin', (ctx, text) =>
      ctx.asPlugin('it is the ledger itself').transaction((tx) => enter(ctx, tx, text)),
    ),
  ],
});
