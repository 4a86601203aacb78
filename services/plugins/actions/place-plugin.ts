import { defineAction, platformErrors } from '@isp/sdk';
import { toldChange } from '../changes/told-change.ts';
import { PlacePlugin, Plugin } from '../contract/index.ts';
import { by } from '../domain/by.ts';
import { changeLimitMs } from '../domain/change-limit.ts';

export const placePlugin = defineAction('plugins.place', {
  summary: 'Changes how a plugin runs: number of processes, required or not, host process, memory limit.',
  permission: 'plugins.plugin.place',
  rest: 'PATCH /plugins/{id}',
  sensitive: 'outside',
  timeoutMs: changeLimitMs,
  params: PlacePlugin,
  result: Plugin,
  errors: [platformErrors.CONFLICT],
  handler: (ctx, wish) =>
    toldChange(ctx, wish.id, () =>
      ctx.call(
        'kernel.plugins.place',
        { ...wish, ...by(ctx, wish.id) },
        { as: 'plugin', timeoutMs: changeLimitMs },
      ),
    ),
});
