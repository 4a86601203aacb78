import { defineAction, platformErrors } from '@isp/sdk';
import { toldChange } from '../changes/told-change.ts';
import { ByPluginId, Plugin } from '../contract/index.ts';
import { by } from '../domain/by.ts';
import { changeLimitMs } from '../domain/change-limit.ts';

export const releasePlugin = defineAction('plugins.release', {
  summary: 'Lets a plugin out of quarantine, or out of waiting for its next try, and starts it.',
  permission: 'plugins.plugin.reload',
  rest: 'POST /plugins/{id}/release',
  sensitive: 'outside',
  timeoutMs: changeLimitMs,
  status: 200,
  params: ByPluginId,
  result: Plugin,
  errors: [platformErrors.CONFLICT],
  handler: (ctx, { id }) =>
    toldChange(ctx, id, () =>
      ctx.call('kernel.plugins.release', by(ctx, id), { as: 'plugin', timeoutMs: changeLimitMs }),
    ),
});
