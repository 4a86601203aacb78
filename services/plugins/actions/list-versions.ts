import { defineAction } from '@isp/sdk';
import { ByPluginId, VersionList } from '../contract/index.ts';

export const listVersions = defineAction('plugins.versions', {
  summary:
    'Lists the versions of a plugin that are kept: the one that serves first, then those it can go back to.',
  permission: 'plugins.plugin.read',
  rest: 'GET /plugins/{id}/versions',
  params: ByPluginId,
  result: VersionList,
  handler: async (ctx, { id }) => ({
    data: await ctx.call('kernel.packages.list', { id }, { as: 'plugin' }),
  }),
});
