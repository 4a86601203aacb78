import { defineAction } from '@isp/sdk';
import { ByPluginId, Health } from '../contract/index.ts';

export const getPluginHealth = defineAction('plugins.health', {
  summary: "Answers a plugin's health: its own check, event loop lag, memory, restarts.",
  permission: 'plugins.plugin.read',
  rest: 'GET /plugins/{id}/health',
  params: ByPluginId,
  result: Health,
  handler: (ctx, { id }) => ctx.call('kernel.plugins.health', { id }, { as: 'plugin' }),
});
