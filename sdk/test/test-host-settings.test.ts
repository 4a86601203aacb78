import { definePlugin, type Manifest, type PluginHandle, platformErrors } from '@isp/sdk';
import { createTestHost } from '@isp/sdk/testing';
import { expect, test } from '@jest/globals';

const manifest: Manifest = {
  id: 'sms',
  name: 'SMS',
  version: '1.0.0',
  publisher: 'tests',
  description: 'A plugin of the tests.',
  engine: '^0.1.0',
  runtime: 'node',
  configuration: {
    type: 'object',
    properties: {
      perMinute: { type: 'integer', default: 10, applies: 'live' },
      sender: { type: 'string', default: 'ISP' },
    },
  },
};

function counting(seen: unknown[]) {
  return definePlugin({
    async start({ context }): Promise<PluginHandle> {
      return {
        async configure(config, before) {
          if (config.perMinute === 13) throw platformErrors.CONFLICT({ reason: 'not 13' });
          seen.push(before.perMinute, config.perMinute, context.config.perMinute);
        },
      };
    },
  });
}

test('a plugin takes over new settings, with those before; the context shows them afterwards', async () => {
  const seen: unknown[] = [];
  await using host = await createTestHost({ plugin: counting(seen), manifest, start: {} });
  await host.configure({ perMinute: 20 });
  await host.configure({});
  expect(seen).toEqual([10, 20, 10, 20, 10, 20]);
});

test('a plugin that refuses keeps the former ones', async () => {
  const seen: unknown[] = [];
  await using host = await createTestHost({ plugin: counting(seen), manifest, start: {} });
  await expect(host.configure({ perMinute: 13 })).rejects.toThrow('not 13');
  await host.configure({ perMinute: 14 });
  expect(seen).toEqual([10, 14, 10]);
});

test('values that do not fit, and settings that are not live, are refused', async () => {
  await using host = await createTestHost({ plugin: counting([]), manifest, start: {} });
  await expect(host.configure({ perMinute: 'many' })).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
  await expect(host.configure({ sender: 'me' })).rejects.toMatchObject({ code: 'TEST_SETTING_NOT_LIVE' });
});
