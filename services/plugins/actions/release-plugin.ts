import { defineAction } from '@isp/sdk';
import { ByPluginId, Plugin } from '../contract/index.ts';
import { by } from '../domain/by.ts';

export const releasePlugin = defineAction('plugins.release', {
  summary: 'Lets a plugin out of quarantine, or out of waiting for its next try, and starts it.',
  permission: 'plugins.plugin.reload',
  rest: 'POST /plugins/{id}/release',
  status: 200,
  params: ByPluginId,
  result: Plugin,
  handler: (ctx, { id }) =>
    ctx.call('kernel.plugins.release', by(ctx, id), { as: 'plugin', timeoutMs: 60_000 }),
});
