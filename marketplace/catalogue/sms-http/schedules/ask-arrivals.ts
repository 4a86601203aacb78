import { type Context, defineSchedule, IspError } from '@isp/sdk';
import { awaited, findMessage, type KeptMessage, keepMessage, stopAwaiting } from '../kept/message-keeper.ts';
import { chosenProvider } from '../providers/choose-provider.ts';
import type { Arrival } from '../providers/provider.ts';

/** Messages asked about in one tick; the others have their turn with the next. */
const perTick = 100;

/** Every two minutes: did the messages of the last day arrive? */
export const askArrivals = defineSchedule('sms-http.ask-arrivals', {
  cron: '*/2 * * * *',
  missed: 'skip',
  async handler(ctx) {
    const keys = await ctx.transaction((tx) => awaited(ctx, tx, { limit: perTick }));
    for (const key of keys) {
      const message = await ctx.transaction((tx) => findMessage(ctx, tx, key));
      const arrival = message?.status === 'sent' ? await askArrival(ctx, message) : 'unknown';
      if (arrival) await settle(ctx, { key, arrival });
    }
  },
});

/** `unknown` when it cannot be asked for any more: the provider was changed, or the message is settled. */
async function askArrival(
  ctx: Context,
  { provider: sentBy, providerId = '' }: KeptMessage,
): Promise<Arrival | 'unknown'> {
  const { name, provider, settings } = chosenProvider(ctx.config);
  if (name !== sentBy || !provider.ask || !provider.readArrival) return 'unknown';
  const { url, request } = provider.ask(providerId, settings);
  try {
    const answer = await ctx.fetch(url, request);
    return answer.ok ? provider.readArrival(answer) : undefined;
  } catch (error) {
    if (!(error instanceof IspError)) throw error;
    ctx.log.info({ code: error.code }, 'the provider did not say whether a message arrived');
    return undefined;
  }
}

function settle(ctx: Context, { key, arrival }: { key: string; arrival: NonNullable<Arrival> | 'unknown' }) {
  return ctx.transaction(async (tx) => {
    await stopAwaiting(ctx, tx, key);
    const message = await findMessage(ctx, tx, key);
    if (message?.status !== 'sent' || arrival === 'unknown') return;
    await keepMessage(ctx, tx, { ...message, status: arrival, settledAt: ctx.clock.now().toString() });
    const { to } = message;
    if (arrival === 'delivered') await ctx.publish(tx, 'sms-http.message-delivered', { key, to });
    else
      await ctx.publish(tx, 'sms-http.message-failed', { key, to, reason: 'the telephone did not take it' });
  });
}
