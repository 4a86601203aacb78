import type { PluginHandle, PluginRuntime } from '@isp/sdk';
import { greetingsHealth } from './health/greetings-health.ts';

/** What the plugin does beside its actions and jobs, from when a generation starts. */
export async function start({ context }: PluginRuntime): Promise<PluginHandle> {
  return {
    /** With a new key, what has waited for one is signed. */
    async configure() {
      await context.transaction((tx) => context.enqueue(tx, 'starter.sign-greetings', {}, { key: 'all' }));
    },
    health: () => greetingsHealth(context),
  };
}
