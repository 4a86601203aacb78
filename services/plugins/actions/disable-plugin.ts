import { defineAction } from '@isp/sdk';
import { ByPluginId, Plugin } from '../contract/index.ts';

export const disablePlugin = defineAction('plugins.disable', {
  summary: 'Stops a plugin: its routes answer 404, its jobs wait.',
  permission: 'plugins.plugin.enable',
  rest: 'POST /plugins/{id}/disable',
  status: 200,
  params: ByPluginId,
  result: Plugin,
  handler: (ctx, { id }) => ctx.call('kernel.plugins.disable', { id }, { as: 'plugin', timeoutMs: 60_000 }),
});
