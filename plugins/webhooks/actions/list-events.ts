import { defineAction } from '@isp/sdk';
import { Type } from 'typebox';
import { EventList } from '../contract/index.ts';

/** Lists the events an endpoint may name. */
export const listEvents = defineAction('webhooks.events.list', {
  summary: 'Lists the events webhooks can send, each with what it carries.',
  permission: 'webhooks.event.read',
  rest: 'GET /webhooks/events',
  params: Type.Object({}),
  result: EventList,
  async handler(ctx) {
    const events = await ctx.call('kernel.events', {}, { as: 'plugin' });
    return { data: events.map((event) => ({ ...event, forResellers: namesReseller(event.data) })) };
  },
});

/** Whose an event is says its `resellerId`. */
function namesReseller(data: Readonly<Record<string, unknown>> | undefined): boolean {
  return Object.hasOwn((data?.properties ?? {}) as object, 'resellerId');
}
