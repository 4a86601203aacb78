import {
  type Context,
  defineAction,
  defineListener,
  definePlugin,
  type ListenerDefinition,
  type Manifest,
} from '@isp/sdk';
import { createTestHost, type TestHostOptions } from '@isp/sdk/testing';
import { describe, expect, test } from '@jest/globals';
import { Type } from 'typebox';

declare module '@isp/sdk' {
  interface Actions {
    'slips.try': { params: { way: string }; result: { way: string } };
  }
  interface Events {
    'slips.tried': { way: string };
  }
}

const manifest: Manifest = {
  id: 'slips',
  name: 'Slips',
  version: '1.0.0',
  publisher: 'tests',
  description: 'Does what a plugin should not do.',
  engine: '^0.1.0',
  runtime: 'node',
};

/** A plugin with one action that does this. */
function host(
  slip: (ctx: Context) => Promise<unknown>,
  options: TestHostOptions = {},
  ...listeners: ListenerDefinition[]
) {
  const attempt = defineAction('slips.try', {
    summary: 'Tries something.',
    permission: 'public',
    params: Type.Object({ way: Type.String() }),
    result: Type.Object({ way: Type.String() }),
    handler: async (ctx, { way }) => ((await slip(ctx)) ?? { way }) as { way: string },
  });
  return createTestHost({ plugin: definePlugin({ actions: [attempt], listeners }), manifest, ...options });
}

const code = (code: string) => expect.objectContaining({ code });

describe('mistakes of a plugin that a test shows', () => {
  test('a transaction inside a transaction', async () => {
    await using nested = await host((ctx) => ctx.transaction(() => ctx.transaction(async () => undefined)));
    await expect(nested.call('slips.try', { way: 'nested' })).rejects.toEqual(
      code('TEST_TRANSACTION_INSIDE_TRANSACTION'),
    );
  });

  test('a broadcast on a topic the manifest does not declare', async () => {
    await using loud = await host(async (ctx) => ctx.broadcast('slips', {}));
    await expect(loud.call('slips.try', { way: 'loud' })).rejects.toEqual(code('TOPIC_NOT_DECLARED'));
    expect(loud.broadcasts).toEqual([]);
  });

  test('two transactions at the same time take turns', async () => {
    await using both = await host(async (ctx) => {
      await Promise.all(
        [1, 2].map((number) => ctx.transaction((tx) => tx.query('SELECT $1::int', [number]))),
      );
    });
    await expect(both.call('slips.try', { way: 'beside' }, { as: both.nobody })).resolves.toEqual({
      way: 'beside',
    });
  });

  test('a call for itself that plugin.json does not name', async () => {
    const answers = { 'kernel.metrics': () => 'none' };
    await using bold = await host((ctx) => ctx.call('kernel.metrics', {}, { as: 'plugin' }), { answers });
    await expect(bold.call('slips.try', { way: 'bold' })).rejects.toEqual(code('TEST_CALL_NOT_DECLARED'));
  });

  test('an answer that does not fit the result schema', async () => {
    await using odd = await host(async () => ({ way: 1, more: true }));
    await expect(odd.call('slips.try', { way: 'odd' })).rejects.toMatchObject({
      code: 'TEST_RESULT_DOES_NOT_FIT',
      message: expect.stringContaining('/more is not a known field'),
    });
  });

  test('an event in the name of another plugin', async () => {
    await using foreign = await host((ctx) =>
      ctx.transaction((tx) => ctx.publish(tx, 'kernel.something' as 'slips.tried', { way: 'foreign' })),
    );
    await expect(foreign.call('slips.try', { way: 'foreign' })).rejects.toEqual(code('TEST_NAME_NOT_OWN'));
  });

  test('neither folder nor plugin', async () => {
    await expect(createTestHost({ manifest })).rejects.toEqual(code('TEST_PLUGIN_MISSING'));
  });
});

describe('a plugin', () => {
  test('gets its own events when it listens to them', async () => {
    const heard: unknown[] = [];
    const listener = defineListener('slips.tried', async (_, data) => {
      heard.push(data);
    });
    await using own = await host(
      (ctx) => ctx.transaction((tx) => ctx.publish(tx, 'slips.tried', { way: 'own' })),
      {},
      listener,
    );
    await own.call('slips.try', { way: 'own' });
    expect(await own.runJobs()).toBe(1);
    expect(heard).toEqual([{ way: 'own' }]);
  });

  test('is started and stopped when asked to', async () => {
    const steps: string[] = [];
    const plugin = definePlugin({
      async start({ settings, bindUdp }) {
        const socket = await bindUdp({ host: '127.0.0.1', port: Number(settings.PORT) });
        const step = (name: string) => async () => {
          steps.push(name);
        };
        return {
          open: step('open'),
          drain: step('drain'),
          stop: async () => void socket.close(step('closed')),
        };
      },
    });
    const started = await createTestHost({ plugin, manifest, start: { settings: { PORT: '0' } } });
    await started.close();
    expect(steps).toEqual(['open', 'drain']);
  });
});
