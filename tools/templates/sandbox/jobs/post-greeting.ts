import { type Context, defineJob } from '@isp/sdk';
import { Type } from 'typebox';
import { starterErrors } from '../contract/index.ts';
import { findGreeting, keepGreeting } from '../data/greetings.ts';
import { forgetRefusal, noteRefusal } from '../data/last-refusal.ts';
import { settingsOf } from '../domain/settings.ts';

const messages = 'https://chat.example.com/messages';

/** Posts a greeting to the chat room, once. A refusal is tried again by the platform; without a token it does nothing. */
export const postGreeting = defineJob('starter.post-greeting', {
  data: Type.Object({ greetingId: Type.String() }),
  async handler(ctx, { greetingId }) {
    const { chatToken } = settingsOf(ctx);
    const greeting = await ctx.transaction((tx) => findGreeting(ctx, tx, greetingId));
    if (!chatToken || !greeting || greeting.posted) return;
    await post(ctx, { text: greeting.text, id: greeting.id, chatToken });
    await ctx.transaction(async (tx) => {
      await keepGreeting(ctx, tx, { ...greeting, posted: true });
      await forgetRefusal(ctx, tx);
    });
  },
});

/** The id goes along, so that the chat room knows a message it has had already. */
async function post(
  ctx: Context,
  { text, id, chatToken }: { text: string; id: string; chatToken: string },
): Promise<void> {
  const { ok, status } = await ctx.fetch(messages, {
    method: 'POST',
    headers: { authorization: `Bearer ${chatToken}`, 'idempotency-key': id },
    body: { text },
  });
  if (ok) return;
  await ctx.transaction((tx) => noteRefusal(ctx, tx, { status, at: ctx.clock.now().toString() }));
  throw starterErrors.STARTER_CHAT_REFUSED({ status });
}
