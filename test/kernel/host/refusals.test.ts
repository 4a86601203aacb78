import { platformErrors } from '@isp/sdk';
import { type HostPorts, keyValueStore, outgoingFetch, pluginPrincipal, topicGuard } from '@isp/sdk/runtime';
import { beforeEach, expect, test } from '@jest/globals';
import { auditedPorts } from '../../../kernel/host/audited-ports.ts';
import { inCall } from '../../../kernel/host/current-call.ts';
import { type Refusal, Refusals } from '../../../kernel/host/refusals.ts';

const manifest = {
  id: 'curious',
  name: 'Curious',
  permissions: { 'actions.call': ['known.answer'] },
} as unknown as Parameters<typeof pluginPrincipal>[0]['manifest'];
let told: Refusal[];
let refusals: Refusals;
let ports: HostPorts;

beforeEach(() => {
  told = [];
  const line = () => undefined;
  const log = { debug: line, info: line, warn: line, error: line };
  refusals = new Refusals('curious', { log, tell: (refusal) => void told.push(refusal) });
  const assertDeclared = topicGuard(manifest);
  const principal = pluginPrincipal({ manifest });
  ports = auditedPorts(
    {
      self: () => ({ principal, token: 'its own' }),
      call: () => Promise.reject(platformErrors.FORBIDDEN({ permission: 'known.thing.read' })),
      kv: keyValueStore(manifest, { now: () => Temporal.Now.instant() }),
      fetch: outgoingFetch({ hosts: [], allowLoopback: false }),
      broadcast: (topic: string) => assertDeclared(topic),
    } as unknown as HostPorts,
    refusals,
  );
});

const call = (name: string, principal: string) =>
  ports.call(name, {}, { meta: { principal } }).catch(() => undefined);

test('what a plugin lacks a permission for is told with the call it was in', async () => {
  await inCall({ action: 'curious.look', requestId: 'r-1' }, async () => {
    await ports.fetch('https://example.com/').catch(() => undefined);
    await ports.kv.get({} as never, 'a').catch(() => undefined);
    await call('other.answer', 'its own');
    expect(() => ports.broadcast('news', {})).toThrow();
  });
  expect(told.map(({ permission }) => permission)).toEqual([
    'http.fetch:example.com',
    'storage.kv',
    'actions.call:other.answer',
    'contributes.topics:news',
  ]);
  expect(told[0]).toMatchObject({ plugin: 'curious', action: 'curious.look', requestId: 'r-1', times: 1 });
});

test('what is refused to its caller, or by an action it may call, is no refusal of the plugin', async () => {
  await call('other.answer', 'of a caller');
  await call('known.answer', 'its own');
  expect(told).toEqual([]);
});

test('the same refusal is told once a minute, and made-up ones a hundred times', () => {
  for (let time = 0; time < 1_000; time += 1) refusals.note('storage.kv', 'again');
  expect(told.length).toBe(1);
  for (let number = 0; number < 1_000; number += 1) refusals.note(`actions.call:made.up${number}`, 'no');
  expect(told.length).toBe(100);
});
