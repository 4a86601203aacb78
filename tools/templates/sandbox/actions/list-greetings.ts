import { defineAction } from '@isp/sdk';
import { Greetings, ListGreetingsParams } from '../contract/index.ts';
import { listGreetingsAfter } from '../data/greetings.ts';

/** Lists greetings, 100 at a time, the oldest first. */
export const listGreetings = defineAction('starter.greetings.list', {
  summary: 'Lists greetings, 100 at a time, the oldest first.',
  permission: 'starter.greeting.read',
  rest: 'GET /starter/greetings',
  params: ListGreetingsParams,
  result: Greetings,
  handler: (ctx, { after }) =>
    ctx.transaction(async (tx) => ({ data: await listGreetingsAfter(ctx, tx, after) })),
});
