import type { Context, Transaction } from '@isp/sdk';
import { platformErrors } from '@isp/sdk';
import type { Message } from '../contract/index.ts';

/** A message as it is kept; the text only until it left. */
export interface KeptMessage extends Message {
  readonly text?: string;
}

const messages = 'message:';
/** Messages that were sent and whose arrival is not known yet. */
const open = 'open:';

export function findMessage(ctx: Context, tx: Transaction, key: string): Promise<KeptMessage | undefined> {
  return ctx.kv.get<KeptMessage>(tx, messages + key);
}

export async function getMessage(ctx: Context, tx: Transaction, key: string): Promise<KeptMessage> {
  const found = await findMessage(ctx, tx, key);
  if (!found) throw platformErrors.NOT_FOUND({ id: key });
  return found;
}

/** Keeps a message for the days of the settings from now on. */
export async function keepMessage(ctx: Context, tx: Transaction, message: KeptMessage): Promise<void> {
  const expiresAt = ctx.clock.now().add({ hours: 24 * (ctx.config.keepDays as number) });
  await ctx.kv.set(tx, messages + message.key, message, { expiresAt });
}

/** In the order of their keys. */
export async function listMessages(
  ctx: Context,
  tx: Transaction,
  { limit, after }: { limit: number; after?: string | undefined },
): Promise<KeptMessage[]> {
  const from = after === undefined ? {} : { after: messages + after };
  const entries = await ctx.kv.list<KeptMessage>(tx, { prefix: messages, limit, ...from });
  return entries.map(({ value }) => value);
}

/** Notes that the arrival of a message is to be asked for, for a day. */
export async function awaitArrival(ctx: Context, tx: Transaction, key: string): Promise<void> {
  const expiresAt = ctx.clock.now().add({ hours: 24 });
  await ctx.kv.set(tx, open + key, true, { expiresAt });
}

export async function stopAwaiting(ctx: Context, tx: Transaction, key: string): Promise<void> {
  await ctx.kv.remove(tx, open + key);
}

/** Keys of messages whose arrival is asked for. */
export async function awaited(
  ctx: Context,
  tx: Transaction,
  { limit, after }: { limit: number; after?: string | undefined },
): Promise<string[]> {
  const from = after === undefined ? {} : { after: open + after };
  return (await ctx.kv.list(tx, { prefix: open, limit, ...from })).map(({ key }) => key.slice(open.length));
}

/** A message as others see it. */
export function shown({ text: _, ...message }: KeptMessage): Message {
  return message;
}
