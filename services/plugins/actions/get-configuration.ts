import { defineAction } from '@isp/sdk';
import { ByPluginId, Configuration } from '../contract/index.ts';

export const getConfiguration = defineAction('plugins.configuration.get', {
  summary: "Reads a plugin's settings with their schema; secrets are masked.",
  permission: 'plugins.configuration.read',
  rest: 'GET /plugins/{id}/config',
  params: ByPluginId,
  result: Configuration,
  handler: (ctx, { id }) => ctx.call('kernel.configuration.get', { id }, { as: 'plugin' }),
});
