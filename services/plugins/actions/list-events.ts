import { defineAction } from '@isp/sdk';
import { EventList, ListEvents } from '../contract/index.ts';

export const listEvents = defineAction('plugins.events.list', {
  summary: 'Lists what happened to a plugin, newest first: starts, swaps, settings, incidents; 30 days.',
  permission: 'plugins.plugin.read',
  rest: 'GET /plugins/{id}/events',
  params: ListEvents,
  result: EventList,
  handler: async (ctx, { id, limit = 50, before }) => ({
    data: await ctx.call(
      'kernel.events.list',
      { id, limit, ...(before ? { before } : {}) },
      { as: 'plugin' },
    ),
  }),
});
