import { type Context, rootResellerId, type Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import type { Delivery, SendMessageParams } from '../contract/index.ts';
import { type Content, findByKey, writeContent, writeKey } from '../data/content.ts';
import { deliveries } from '../data/delivery-store.ts';
import { messageIdOf } from './mail.ts';

/** A message to take: what was asked, by which plugin, and as it reads. */
export interface TakenMessage {
  readonly asked: SendMessageParams;
  readonly sender: string;
  readonly content: Content;
}

/** Writes a message down, once per sender and key; a durable one is tried from then on. */
export function takeMessage(ctx: Context, message: TakenMessage): Promise<Delivery> {
  return ctx.transaction(async (tx) => {
    const { sender, asked, content } = message;
    const known = asked.key === undefined ? undefined : await findByKey(tx, { sender, key: asked.key });
    if (known) return deliveries.get(tx, known);
    const delivery = await insertDelivery(ctx, tx, message);
    const { id: deliveryId } = delivery;
    if (asked.key !== undefined) await writeKey(tx, deliveryId, asked.key);
    if (delivery.mode === 'now') return delivery;
    await writeContent(tx, deliveryId, content);
    await ctx.enqueue(tx, 'comms.deliver', { deliveryId }, { key: deliveryId });
    return delivery;
  });
}

function insertDelivery(ctx: Context, tx: Transaction, { asked, sender }: TakenMessage): Promise<Delivery> {
  const { to, template, deliver: mode = 'queued', resellerId = rootResellerId, customerId } = asked;
  const id = newId();
  const now = Temporal.Now.instant().toString();
  const messageId = messageIdOf({ id, mode }, { attempt: 1, fromAddress: ctx.config.fromAddress as string });
  return deliveries.insert(tx, {
    id,
    resellerId,
    ...(customerId === undefined ? {} : { customerId }),
    sender,
    template,
    to,
    mode,
    status: 'queued',
    messageId,
    attempts: [],
    tries: 0,
    createdAt: now,
    updatedAt: now,
  });
}
