import { defineAction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { Greeting, WriteGreetingParams } from '../contract/index.ts';
import { greetings } from '../data/greeting-store.ts';
import { settingsOf } from '../domain/settings.ts';

/** Writes a greeting and asks for its signature, in one transaction. */
export const writeGreeting = defineAction('starter.greetings.write', {
  summary: 'Writes a greeting; it is signed a moment later.',
  permission: 'starter.greeting.write',
  rest: 'POST /starter/greetings',
  params: WriteGreetingParams,
  result: Greeting,
  example: { name: 'Ana' },
  async handler(ctx, { name }) {
    const text = `${settingsOf(ctx).salutation} ${name.trim()}`;
    const row = { id: newId(), name: name.trim(), text, createdAt: ctx.clock.now().toString() };
    return ctx.transaction(async (tx) => {
      const greeting = await greetings.insert(tx, row);
      await ctx.publish(tx, 'starter.greeting-written', { greetingId: greeting.id, name: greeting.name });
      await ctx.enqueue(tx, 'starter.sign-greetings', {}, { key: 'all' });
      return greeting;
    });
  },
});
