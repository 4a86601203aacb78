import { defineAction, platformErrors } from '@isp/sdk';
import { toldChange } from '../changes/told-change.ts';
import { ByPluginId, Plugin } from '../contract/index.ts';
import { by } from '../domain/by.ts';
import { changeLimitMs } from '../domain/change-limit.ts';

export const enablePlugin = defineAction('plugins.enable', {
  summary: 'Starts a plugin and keeps it running.',
  permission: 'plugins.plugin.enable',
  rest: 'POST /plugins/{id}/enable',
  sensitive: 'outside',
  timeoutMs: changeLimitMs,
  status: 200,
  params: ByPluginId,
  result: Plugin,
  errors: [platformErrors.CONFLICT],
  handler: (ctx, { id }) =>
    toldChange(ctx, id, () =>
      ctx.call('kernel.plugins.enable', by(ctx, id), { as: 'plugin', timeoutMs: changeLimitMs }),
    ),
});
