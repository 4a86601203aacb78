import { defineAction } from '@isp/sdk';
import { IncidentList, ListOfPlugin } from '../contract/index.ts';

export const listIncidents = defineAction('plugins.incidents.list', {
  summary: 'Lists what went wrong with a plugin, newest first: 30 days.',
  permission: 'plugins.plugin.read',
  rest: 'GET /plugins/{id}/incidents',
  params: ListOfPlugin,
  result: IncidentList,
  handler: async (ctx, { id, limit = 50 }) => ({
    data: await ctx.call('kernel.incidents.list', { id, limit }, { as: 'plugin' }),
  }),
});
