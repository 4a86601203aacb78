import { defineAction } from '@isp/sdk';
import { Type } from 'typebox';
import { PluginList } from '../contract/index.ts';

export const listPlugins = defineAction('plugins.list', {
  summary: 'Lists every plugin with its state; broken ones with their reason.',
  permission: 'plugins.plugin.read',
  rest: 'GET /plugins',
  params: Type.Object({}),
  result: PluginList,
  handler: async (ctx) => ({ data: await ctx.call('kernel.plugins.list', {}, { as: 'plugin' }) }),
});
