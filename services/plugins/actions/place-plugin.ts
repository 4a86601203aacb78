import { defineAction } from '@isp/sdk';
import { PlacePlugin, Plugin } from '../contract/index.ts';
import { by } from '../domain/by.ts';

export const placePlugin = defineAction('plugins.place', {
  summary: 'Changes how a plugin runs: number of processes, required or not, host process, memory limit.',
  permission: 'plugins.plugin.place',
  rest: 'PATCH /plugins/{id}',
  params: PlacePlugin,
  result: Plugin,
  handler: (ctx, wish) =>
    ctx.call('kernel.plugins.place', { ...wish, ...by(ctx, wish.id) }, { as: 'plugin', timeoutMs: 120_000 }),
});
