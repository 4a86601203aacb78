import type { ActionName, Principal } from '@isp/sdk';
import { type CallMeta, makeContext, selfIdentity } from '@isp/sdk/runtime';
import { expect, test } from '@jest/globals';

test('a context that lives long calls with the token that was renewed meanwhile', async () => {
  const principal: Principal = { scope: 'system', id: 'gateway', name: 'gateway', permissions: [] };
  let token = 'first';
  const calls: (string | undefined)[] = [];
  const ports = {
    plugin: { id: 'gateway', version: '1.0.0' },
    log: { child: () => ({ debug: () => undefined }) },
    self: () => ({ principal, token }),
    call: async (_name: string, _params: unknown, { meta }: { meta: CallMeta }) => calls.push(meta.principal),
  } as unknown as Parameters<typeof makeContext>[0];
  const context = makeContext(ports, selfIdentity(ports, { requestId: 'start', site: 'start' }));
  const acting = context.asPlugin('a long job');
  const callBoth = async () => {
    await context.call('identity.sessions.resolve' as ActionName, {} as never);
    await acting.call('identity.sessions.resolve' as ActionName, {} as never);
  };
  await callBoth();
  token = 'second';
  await callBoth();
  expect(calls).toEqual(['first', 'first', 'second', 'second']);
});
