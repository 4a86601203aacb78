import { defineAction } from '@isp/sdk';
import { ByPluginId, ScheduleList } from '../contract/index.ts';

export const listSchedules = defineAction('plugins.schedules.list', {
  summary: "Lists a plugin's schedules: when each fires next, when it did last, how many ticks were missed.",
  permission: 'plugins.plugin.read',
  rest: 'GET /plugins/{id}/schedules',
  params: ByPluginId,
  result: ScheduleList,
  handler: async (ctx, { id }) => ({
    data: await ctx.call('kernel.schedules.list', { id }, { as: 'plugin' }),
  }),
});
