import type { Context, Transaction } from '@isp/sdk';
import type { Changes } from '@isp/sdk/data';
import type { Delivery } from '../contract/index.ts';
import { readKey } from '../data/content.ts';
import { deliveries } from '../data/delivery-store.ts';
import { retryDelayMs } from '../domain/retry-delay.ts';
import type { HandOver } from '../domain/smtp-failure.ts';

/** Writes down how a try ended, and plans the next one if there is to be one. */
export function endAttempt(ctx: Context, { id }: Delivery, ended: HandOver): Promise<Delivery> {
  return ctx.transaction(async (tx) => {
    const delivery = await deliveries.lock(tx, id);
    const now = Temporal.Now.instant();
    const attempts = delivery.attempts.map((attempt, index, all) =>
      index === all.length - 1 ? { ...attempt, ...ended, endedAt: now.toString() } : attempt,
    );
    const changes = { attempts, updatedAt: now.toString() };
    if (delivery.status !== 'sending') return changed(tx, delivery, changes);
    if (ended.outcome === 'sent') {
      const sent = await changed(tx, delivery, {
        ...changes,
        status: 'sent',
        sentAt: now.toString(),
        reason: null,
      });
      await announceSent(ctx, tx, sent);
      return sent;
    }
    const delayMs = ended.outcome === 'temporary' ? retryDelayMs(delivery.tries, Math.random()) : undefined;
    if (delivery.mode === 'queued' && delayMs !== undefined)
      return tryLater(ctx, tx, {
        delivery,
        changes,
        reason: ended.response,
        runAt: now.add({ milliseconds: delayMs }),
      });
    const failed = await changed(tx, delivery, { ...changes, status: 'failed', reason: ended.response });
    if (delivery.mode === 'queued' || ended.outcome === 'permanent') await announceFailure(ctx, tx, failed);
    return failed;
  });
}

async function changed(tx: Transaction, delivery: Delivery, changes: Changes<Delivery>): Promise<Delivery> {
  const [row] = await deliveries.change(tx, { id: delivery.id }, changes);
  return row ?? delivery;
}

async function tryLater(
  ctx: Context,
  tx: Transaction,
  later: { delivery: Delivery; changes: Changes<Delivery>; reason: string; runAt: Temporal.Instant },
): Promise<Delivery> {
  const { delivery, changes, reason, runAt } = later;
  await ctx.enqueue(tx, 'comms.deliver', { deliveryId: delivery.id }, { key: delivery.id, runAt });
  return changed(tx, delivery, { ...changes, status: 'queued', reason, nextAttemptAt: runAt.toString() });
}

/** Messages to customers are told, for their timeline; those to staff concern nobody else. */
async function announceSent(ctx: Context, tx: Transaction, delivery: Delivery): Promise<void> {
  const { id: deliveryId, resellerId, customerId, template } = delivery;
  if (customerId === undefined) return;
  const key = await keyOf(tx, deliveryId);
  await ctx.publish(tx, 'comms.message-sent', { deliveryId, resellerId, customerId, template, ...key });
}

async function announceFailure(ctx: Context, tx: Transaction, delivery: Delivery): Promise<void> {
  const { id: deliveryId, resellerId, customerId, template, to, reason = '' } = delivery;
  const owner = customerId === undefined ? { resellerId } : { resellerId, customerId };
  const key = await keyOf(tx, deliveryId);
  await ctx.publish(tx, 'comms.message-failed', { deliveryId, ...owner, template, to, reason, ...key });
}

/** By which the sender knows which of its messages it is. */
async function keyOf(tx: Transaction, deliveryId: string): Promise<{ key?: string }> {
  const key = await readKey(tx, deliveryId);
  return key === undefined ? {} : { key };
}
