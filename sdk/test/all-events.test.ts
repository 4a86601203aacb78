import { defineAction, defineListener, definePlugin, type Manifest } from '@isp/sdk';
import { checkManifest } from '@isp/sdk/runtime';
import { createTestHost } from '@isp/sdk/testing';
import { describe, expect, test } from '@jest/globals';
import { Type } from 'typebox';

declare module '@isp/sdk' {
  interface Actions {
    'ears.say': { params: { event: 'ears.said' | 'ears.whispered'; word: string }; result: undefined };
  }
  interface Events {
    'ears.said': { word: string };
    'ears.whispered': { word: string };
    'ears.of-another': { word: string };
  }
}

const manifest: Manifest = {
  id: 'ears',
  name: 'Ears',
  version: '1.0.0',
  publisher: 'tests',
  description: 'Hears everything.',
  engine: '^0.1.0',
  runtime: 'node',
  permissions: { 'events.subscribe': ['*'] },
  contributes: {
    events: [
      {
        name: 'ears.said',
        title: 'Something was said',
        data: { type: 'object', required: ['word'], properties: { word: { type: 'string', maxLength: 5 } } },
      },
    ],
  },
};

const say = defineAction('ears.say', {
  summary: 'Says a word.',
  permission: 'public',
  params: Type.Object({ event: Type.String(), word: Type.String() }),
  handler: (ctx, { event, word }) => ctx.transaction((tx) => ctx.publish(tx, event, { word })) as never,
});

/** Hears all events, and one of them by its name. */
function listening() {
  const heard: unknown[] = [];
  const all = defineListener('*', async ({ messageId }, event) => {
    heard.push({ ...event, known: messageId.length === 36 });
  });
  const one = defineListener('ears.of-another', async (_ctx, { word }) => {
    heard.push(word);
  });
  const plugin = definePlugin({ actions: [say], listeners: [all, one] });
  return { heard, host: () => createTestHost({ plugin, manifest }) };
}

describe('a listener to all events', () => {
  test('gets name and data of what has no listener of its own', async () => {
    const { heard, host: start } = listening();
    await using host = await start();
    await host.deliver('ears.of-another', { word: 'other' });
    await host.deliver('ears.said', { word: 'own' });
    expect(heard).toEqual(['other', { name: 'ears.said', data: { word: 'own' }, known: true }]);
  });

  test('does not get what no manifest declares', async () => {
    const { heard, host: start } = listening();
    await using host = await start();
    await host.call('ears.say', { event: 'ears.whispered', word: 'pssst' });
    await host.call('ears.say', { event: 'ears.said', word: 'hello' });
    await host.runJobs();
    expect(heard).toMatchObject([{ name: 'ears.said', data: { word: 'hello' } }]);
  });

  test('is for plugins whose manifest asks for it, and not for sandboxed ones', async () => {
    const { permissions: _none, ...quiet } = manifest;
    const plugin = definePlugin({ listeners: [defineListener('*', async () => undefined)] });
    await expect(createTestHost({ plugin, manifest: quiet })).rejects.toThrow('it listens to *');
    expect(checkManifest({ ...manifest, runtime: 'sandbox' })).toMatchObject([
      { path: '/permissions/events.subscribe', message: expect.stringContaining('name the events') },
    ]);
  });
});

test('a test shows an event that does not carry what the manifest says', async () => {
  const { host: start } = listening();
  await using host = await start();
  const said = host.call('ears.say', { event: 'ears.said', word: 'much too long' });
  await expect(said).rejects.toMatchObject({ code: 'TEST_EVENT_DOES_NOT_FIT' });
  expect(host.published).toEqual([]);
});
