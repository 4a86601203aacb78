import { type Context, type DeliveryContext, defineJob, IspError, type Transaction } from '@isp/sdk';
import { Type } from 'typebox';
import { MessageKey, smsErrors } from '../contract/index.ts';
import { awaitArrival, findMessage, type KeptMessage, keepMessage } from '../kept/message-keeper.ts';
import { noteHealth } from '../kept/provider-health.ts';
import { chosenProvider } from '../providers/choose-provider.ts';
import type { SendOutcome } from '../providers/provider.ts';

/** Tries of one message, over about half an hour. */
export const mostTries = 8;

/** One try to hand a message to the provider. A process that dies after the provider took it sends it again. */
export const deliver = defineJob('sms-http.deliver', {
  data: Type.Object({ key: MessageKey }),
  async handler(ctx, { key }) {
    const message = await ctx.transaction((tx) => findMessage(ctx, tx, key));
    if (message?.status !== 'queued') return;
    const outcome = await trySending(ctx, message);
    const settled = 'later' in outcome && ctx.attempt >= mostTries ? { never: outcome.later } : outcome;
    await ctx.transaction((tx) => note(ctx, tx, { key, outcome: settled }));
    if ('later' in settled) throw smsErrors.SMS_NOT_TAKEN_YET({ key, reason: settled.later });
  },
});

async function trySending(ctx: Context, { to, text = '', encoding }: KeptMessage): Promise<SendOutcome> {
  const { provider, settings } = chosenProvider(ctx.config);
  const { url, request } = provider.send({ to, text, encoding }, settings);
  try {
    return provider.readSent(await ctx.fetch(url, request));
  } catch (error) {
    if (!(error instanceof IspError)) throw error;
    return error.retry === 'later' ? { later: error.message } : { never: error.message };
  }
}

/** The message is read again: it may have been settled meanwhile by a try that was thought lost. */
async function note(
  ctx: DeliveryContext,
  tx: Transaction,
  { key, outcome }: { key: string; outcome: SendOutcome },
): Promise<void> {
  const message = await findMessage(ctx, tx, key);
  if (message?.status !== 'queued') return;
  await noteHealth(ctx, tx, 'later' in outcome ? outcome.later : undefined);
  const tried = { ...message, attempts: message.attempts + 1 };
  if ('sent' in outcome) return sent(ctx, tx, { message: tried, providerId: outcome.sent });
  if ('later' in outcome) return keepMessage(ctx, tx, { ...tried, reason: outcome.later });
  const { text: _, ...left } = tried;
  const reason = outcome.never;
  await keepMessage(ctx, tx, { ...left, status: 'failed', reason, settledAt: ctx.clock.now().toString() });
  await ctx.publish(tx, 'sms-http.message-failed', { key, to: message.to, reason });
}

async function sent(
  ctx: Context,
  tx: Transaction,
  { message, providerId }: { message: KeptMessage; providerId: string },
): Promise<void> {
  const { text: _, reason: __, ...left } = message;
  const { name, provider } = chosenProvider(ctx.config);
  const { key, to, segments } = left;
  const sentAt = ctx.clock.now().toString();
  await keepMessage(ctx, tx, { ...left, status: 'sent', provider: name, providerId, sentAt });
  if (provider.ask) await awaitArrival(ctx, tx, key);
  await ctx.publish(tx, 'sms-http.message-sent', { key, to, provider: name, segments });
}
