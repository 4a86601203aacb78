import { defineAction, pageOf } from '@isp/sdk';
import { Greeting, ListGreetingsParams } from '../contract/index.ts';
import { greetings } from '../data/greeting-store.ts';

/** Lists greetings. */
export const listGreetings = defineAction('starter.greetings.list', {
  summary: 'Lists greetings.',
  permission: 'starter.greeting.read',
  rest: 'GET /starter/greetings',
  params: ListGreetingsParams,
  result: pageOf(Greeting),
  handler: (ctx, query) => greetings.list(ctx.read, query),
});
