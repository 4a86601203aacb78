import { expect, test } from '@jest/globals';
import { Type } from 'typebox';
import {
  type BatchItem,
  defineBatchJob,
  defineBatchListener,
  defineListener,
  definePlugin,
} from '../author/index.ts';
import { platformErrors } from '../contract/index.ts';
import { type Delivery, deliverer, describePlugin, type HostPorts } from '../runtime/index.ts';

const calls: string[][] = [];
const noted = async (_ctx: unknown, items: readonly BatchItem<unknown>[]) => {
  calls.push(items.map(({ messageId }) => messageId));
  if (items.some(({ data }) => JSON.stringify(data).includes('poison')))
    throw platformErrors.CONFLICT({ reason: 'poison' });
};

const plugin = definePlugin({
  jobs: [
    defineBatchJob('many.count' as never, { data: Type.Object({ word: Type.String() }), handleMany: noted }),
  ],
  listeners: [
    defineBatchListener('*', noted),
    defineListener('many.alone' as never, async (ctx) => void calls.push([ctx.messageId])),
  ],
});

/** As far as deliveries look at them. */
const ports = {
  plugin: { id: 'many', version: '1.0.0' },
  audit: { count: () => undefined },
  config: () => ({}),
  log: { warn: () => undefined, child: () => ({ debug: () => undefined }) },
  self: () => ({ principal: { id: 'plugin:many', scope: 'system', permissions: [] }, token: '' }),
} as unknown as HostPorts;

const deliver = deliverer(plugin, ports);

function deliveries(kind: Delivery['kind'], name: string, ...words: unknown[]): Delivery[] {
  return words.map((word, at) => {
    return { kind, name, data: { word }, messageId: `m${at}`, requestId: 'r', attempt: 1 };
  });
}

async function run(many: readonly Delivery[]) {
  calls.length = 0;
  return { errors: await deliver.many(many), calls: [...calls] };
}

test('messages are handled in one call', async () => {
  const { errors, calls: made } = await run(deliveries('job', 'many.count', 'a', 'b', 'c'));
  expect({ errors, made }).toEqual({ errors: [undefined, undefined, undefined], made: [['m0', 'm1', 'm2']] });
});

test('when the call fails each is handled by itself, and one that fails holds up no other', async () => {
  const { errors, calls: made } = await run(deliveries('job', 'many.count', 'a', 'poison', 'c'));
  expect(made).toEqual([['m0', 'm1', 'm2'], ['m0'], ['m1'], ['m2']]);
  expect(errors.map((error) => (error as { code?: string })?.code)).toEqual([
    undefined,
    'CONFLICT',
    undefined,
  ]);
});

test('data that does not fit reaches no handler, and the others do', async () => {
  const { errors, calls: made } = await run(deliveries('job', 'many.count', 'a', 7));
  expect(made).toEqual([['m0']]);
  expect(errors[1]).toMatchObject({ code: 'VALIDATION_FAILED' });
});

test('a listener to all events takes many, but for those the plugin listens to by name', async () => {
  expect((await run(deliveries('event', 'other.event', 1, 2))).calls).toEqual([['m0', 'm1']]);
  expect((await run(deliveries('event', 'many.alone', 1, 2))).calls).toEqual([['m0'], ['m1']]);
});

test('the contract says what takes many', () => {
  const manifest = { id: 'many', name: 'Many', version: '1.0.0', permissions: { 'events.subscribe': ['*'] } };
  expect(describePlugin(plugin, manifest as never).inBatches).toEqual(['job many.count', 'event *']);
});
