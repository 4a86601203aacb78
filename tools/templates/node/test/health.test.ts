import type { Context } from '@isp/sdk';
import { createTestHost } from '@isp/sdk/testing';
import { expect, test } from '@jest/globals';
import { greetingsHealth } from '../health/greetings-health.ts';
import plugin from '../plugin.ts';

const directory = new URL('..', import.meta.url);
const config = { signingKey: 'a key for tests' };

test('greetings that wait for their signature for more than five minutes degrade the plugin', async () => {
  let context: Context | undefined;
  const start = async (runtime: { context: Context }) => {
    context = runtime.context;
    return undefined;
  };
  await using host = await createTestHost({ directory, config, plugin: { ...plugin, start }, start: {} });
  const healthIn = (minutes: number) => {
    const now = () => Temporal.Now.instant().add({ minutes });
    return greetingsHealth(Object.create(context as Context, { clock: { value: { now } } }) as Context);
  };
  await host.call('starter.greetings.write', { name: 'Ana' });
  expect(await healthIn(4)).toEqual({ state: 'healthy' });
  expect(await healthIn(6)).toMatchObject({
    state: 'degraded',
    reason: expect.stringMatching('^1 greeting'),
  });
  await host.runJobs();
  expect(await healthIn(6)).toEqual({ state: 'healthy' });
});
