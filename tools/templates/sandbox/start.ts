import type { PluginHandle, PluginRuntime } from '@isp/sdk';
import { chatHealth } from './health/chat-health.ts';

/** What the plugin does beside its actions and jobs, from when a generation starts. */
export async function start({ context }: PluginRuntime): Promise<PluginHandle> {
  return { health: () => chatHealth(context) };
}
