import { defineAction } from '@isp/sdk';
import { Greeting, WriteGreetingParams } from '../contract/index.ts';
import { keepGreeting } from '../data/greetings.ts';
import { settingsOf } from '../domain/settings.ts';

/** Writes a greeting and asks for it to be posted, in one transaction. */
export const writeGreeting = defineAction('starter.greetings.write', {
  summary: 'Writes a greeting; it is posted to the chat room a moment later.',
  permission: 'starter.greeting.write',
  rest: 'POST /starter/greetings',
  params: WriteGreetingParams,
  result: Greeting,
  example: { name: 'Ana' },
  async handler(ctx, { name }) {
    const createdAt = ctx.clock.now().toString();
    const text = `${settingsOf(ctx).salutation} ${name.trim()}`;
    const id = `${createdAt}-${crypto.randomUUID().slice(0, 8)}`;
    const greeting: Greeting = { id, name: name.trim(), text, posted: false, createdAt };
    return ctx.transaction(async (tx) => {
      await keepGreeting(ctx, tx, greeting);
      await ctx.publish(tx, 'starter.greeting-written', { greetingId: id, name: greeting.name });
      await ctx.enqueue(tx, 'starter.post-greeting', { greetingId: id });
      return greeting;
    });
  },
});
