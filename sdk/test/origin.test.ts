import { type Context, defineAction, definePlugin, type Manifest } from '@isp/sdk';
import { createTestHost } from '@isp/sdk/testing';
import { expect, test } from '@jest/globals';
import { Type } from 'typebox';

const manifest: Manifest = {
  id: 'origins',
  name: 'Origins',
  version: '1.0.0',
  publisher: 'test',
  description: 'Tells where a request came from.',
  engine: '*',
  runtime: 'node',
};

function tells(name: string, tell: (ctx: Context) => unknown) {
  return defineAction(name as never, {
    summary: 'Tells.',
    permission: 'authenticated',
    params: Type.Object({}),
    handler: async (ctx) => (await tell(ctx)) as never,
  });
}

const plugin = definePlugin({
  actions: [
    tells('origins.here', (ctx) => ctx.origin ?? 'none'),
    tells('origins.nested', (ctx) => ctx.call('origins.here' as never, {} as never)),
    tells('origins.as-plugin', (ctx) => ctx.asPlugin('to see').origin),
  ],
});

const origin = { address: '198.51.100.1', userAgent: 'curl/8' };

test.each(['origins.here', 'origins.nested', 'origins.as-plugin'])(
  '%s sees where the request came from',
  async (name) => {
    await using host = await createTestHost({ plugin, manifest });
    expect(await host.call(name as never, {} as never, { origin })).toEqual(origin);
  },
);

test('a call that no request caused has no origin', async () => {
  await using host = await createTestHost({ plugin, manifest });
  expect(await host.call('origins.nested' as never, {} as never)).toBe('none');
});
