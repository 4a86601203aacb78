import { defineJob } from '@isp/sdk';
import { Type } from 'typebox';
import { greetings } from '../data/greeting-store.ts';
import { settingsOf } from '../domain/settings.ts';
import { sign } from '../domain/sign.ts';

/** Signs every greeting that is not signed yet; doing it twice is like doing it once. Without a key they wait. */
export const signGreetings = defineJob('starter.sign-greetings', {
  data: Type.Object({}),
  async handler(ctx) {
    const { signingKey } = settingsOf(ctx);
    if (!signingKey) return;
    await ctx.transaction(async (tx) => {
      for (const { id, text } of await greetings.listAll(tx, { signature: null }))
        await greetings.change(tx, { id }, { signature: sign(text, signingKey) });
    });
  },
});
