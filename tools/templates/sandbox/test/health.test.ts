import type { HealthReport } from '@isp/sdk';
import { createTestHost } from '@isp/sdk/testing';
import { expect, test } from '@jest/globals';
import { chatHealth } from '../health/chat-health.ts';
import plugin from '../plugin.ts';

test('the plugin is degraded while the chat room refuses, and healthy again when it does not', async () => {
  let status = 503;
  let health = async (): Promise<HealthReport> => ({ state: 'unhealthy' });
  await using host = await createTestHost({
    directory: new URL('..', import.meta.url),
    config: { chatToken: 'a token for tests' },
    fetch: { 'https://chat.example.com/messages': () => ({ status }) },
    plugin: {
      ...plugin,
      async start({ context }) {
        health = () => chatHealth(context);
        return undefined;
      },
    },
    start: {},
  });
  expect(await health()).toEqual({ state: 'healthy' });
  await host.call('starter.greetings.write', { name: 'Ana' });
  await expect(host.runJobs()).rejects.toMatchObject({ code: 'STARTER_CHAT_REFUSED' });
  expect(await health()).toMatchObject({ state: 'degraded', reason: expect.stringContaining('503') });
  status = 200;
  await host.runJobs();
  expect(await health()).toEqual({ state: 'healthy' });
});
