import { defineAction } from '@isp/sdk';
import { Type } from 'typebox';
import { EventList } from '../contract/index.ts';

/** Lists the events messages may be sent about. */
export const listEvents = defineAction('comms.events.list', {
  summary: 'Lists the events plugins declare, each with what it carries.',
  permission: 'comms.event.read',
  rest: 'GET /comms/events',
  params: Type.Object({}),
  result: EventList,
  handler: async (ctx) => ({ data: await ctx.call('kernel.events', {}, { as: 'plugin' }) }),
});
