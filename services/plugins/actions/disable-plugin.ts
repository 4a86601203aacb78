import { defineAction, platformErrors } from '@isp/sdk';
import { toldChange } from '../changes/told-change.ts';
import { DisablePlugin, Plugin } from '../contract/index.ts';
import { by } from '../domain/by.ts';
import { changeLimitMs } from '../domain/change-limit.ts';

export const disablePlugin = defineAction('plugins.disable', {
  summary:
    'Stops a plugin: its routes answer 404, its jobs wait. Refused while others need it, unless they are stopped first.',
  permission: 'plugins.plugin.enable',
  rest: 'POST /plugins/{id}/disable',
  sensitive: 'outside',
  timeoutMs: changeLimitMs,
  status: 200,
  params: DisablePlugin,
  result: Plugin,
  errors: [platformErrors.CONFLICT],
  handler: (ctx, { id, dependants = false }) =>
    toldChange(ctx, id, () =>
      ctx.call(
        'kernel.plugins.disable',
        { ...by(ctx, id), dependants },
        { as: 'plugin', timeoutMs: changeLimitMs },
      ),
    ),
});
