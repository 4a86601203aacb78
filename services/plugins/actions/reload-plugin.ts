import { defineAction, platformErrors } from '@isp/sdk';
import { toldChange } from '../changes/told-change.ts';
import { ByPluginId, Plugin } from '../contract/index.ts';
import { by } from '../domain/by.ts';
import { changeLimitMs } from '../domain/change-limit.ts';

/** A new generation takes over without losing a call; one that does not come up leaves the old one serving. */
export const reloadPlugin = defineAction('plugins.reload', {
  summary:
    'Starts a new generation and, when it is healthy, takes the old one out. Answers how it ended in lastChange.',
  permission: 'plugins.plugin.reload',
  rest: 'POST /plugins/{id}/reload',
  sensitive: 'outside',
  timeoutMs: changeLimitMs,
  status: 200,
  params: ByPluginId,
  result: Plugin,
  errors: [platformErrors.CONFLICT],
  handler: (ctx, { id }) =>
    toldChange(ctx, id, () =>
      ctx.call('kernel.plugins.reload', by(ctx, id), { as: 'plugin', timeoutMs: changeLimitMs }),
    ),
});
