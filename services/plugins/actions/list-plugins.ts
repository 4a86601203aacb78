import type {} from '@isp/marketplace/contract';
import { type Context, defineAction } from '@isp/sdk';
import { Type } from 'typebox';
import { PluginList } from '../contract/index.ts';
import { withUpdates } from '../domain/with-updates.ts';

export const listPlugins = defineAction('plugins.list', {
  summary: 'Lists every plugin with its state; broken ones with their reason, and what can be updated.',
  permission: 'plugins.plugin.read',
  rest: 'GET /plugins',
  params: Type.Object({}),
  result: PluginList,
  async handler(ctx) {
    const [rows, updates] = await Promise.all([
      ctx.call('kernel.plugins.list', {}, { as: 'plugin' }),
      readUpdates(ctx),
    ]);
    return { data: withUpdates(rows, updates) };
  },
});

/** The list is most needed when something is wrong, so it does not depend on the marketplace. */
async function readUpdates(ctx: Context) {
  try {
    return (await ctx.call('marketplace.updates.list', {}, { as: 'plugin', timeoutMs: 2_000 })).data;
  } catch (error) {
    ctx.log.debug({ err: error }, 'listed without updates');
    return [];
  }
}
