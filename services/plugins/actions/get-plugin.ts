import { defineAction } from '@isp/sdk';
import { ByPluginId, PluginDetails } from '../contract/index.ts';

export const getPlugin = defineAction('plugins.get', {
  summary: 'Reads one plugin with its manifest.',
  permission: 'plugins.plugin.read',
  rest: 'GET /plugins/{id}',
  params: ByPluginId,
  result: PluginDetails,
  handler: (ctx, { id }) => ctx.call('kernel.plugins.get', { id }, { as: 'plugin' }),
});
