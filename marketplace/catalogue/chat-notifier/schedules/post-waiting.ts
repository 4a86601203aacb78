import { type Context, defineSchedule } from '@isp/sdk';
import { countPending } from '../kept/pending-news.ts';

/** Every five minutes: what quiet hours or a refusal held back. */
export const postHeldBack = defineSchedule('chat-notifier.post-held-back', {
  cron: '*/5 * * * *',
  missed: 'skip',
  handler: async (ctx) => (ctx.config.delivery === 'at-once' ? postWaiting(ctx) : undefined),
});

/** The digest. */
export const postDigest = defineSchedule('chat-notifier.post-digest', {
  cron: (config) => config.digestCron as string,
  timeZone: (config) => config.timeZone as string,
  missed: 'once',
  handler: (ctx) => postWaiting(ctx),
});

function postWaiting(ctx: Context): Promise<void> {
  return ctx.transaction(async (tx) => {
    const waiting = await countPending(ctx, tx);
    if (waiting > 0) await ctx.enqueue(tx, 'chat-notifier.post', {}, { key: 'post' });
  });
}
