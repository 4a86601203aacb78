import { defineAction } from '@isp/sdk';
import { ConfigurationHistory, ListConfigurationChanges } from '../contract/index.ts';

export const listConfigurationChanges = defineAction('plugins.configuration.history', {
  summary: "Lists attempts to change a plugin's settings, newest first, also refused ones.",
  permission: 'plugins.configuration.read',
  rest: 'GET /plugins/{id}/config/history',
  params: ListConfigurationChanges,
  result: ConfigurationHistory,
  handler: async (ctx, { id, limit = 50 }) => ({
    data: await ctx.call('kernel.configuration.history', { id, limit }, { as: 'plugin' }),
  }),
});
