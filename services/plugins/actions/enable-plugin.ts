import { defineAction } from '@isp/sdk';
import { ByPluginId, Plugin } from '../contract/index.ts';
import { by } from '../domain/by.ts';

export const enablePlugin = defineAction('plugins.enable', {
  summary: 'Starts a plugin and keeps it running.',
  permission: 'plugins.plugin.enable',
  rest: 'POST /plugins/{id}/enable',
  status: 200,
  params: ByPluginId,
  result: Plugin,
  handler: (ctx, { id }) =>
    ctx.call('kernel.plugins.enable', by(ctx, id), { as: 'plugin', timeoutMs: 60_000 }),
});
