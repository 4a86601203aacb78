import type { Context, Transaction } from '@isp/sdk';
import { documents } from '../data/document-store.ts';
import { outcomes, reminders } from './data/reminder-store.ts';

/** What became of a delivery of comms. */
interface Outcome {
  readonly deliveryId: string;
  readonly customerId: string;
  readonly resellerId: string;
  /** Why it will never arrive; absent when it left. */
  readonly reason?: string;
  /** Business time we heard of it. */
  readonly at: string;
}

/**
 * Takes down that a reminder left, or never will; its customer's account is locked. Of a delivery we have not noted yet the
 * outcome is kept until we have.
 */
export async function noteOutcome(ctx: Context, tx: Transaction, outcome: Outcome): Promise<void> {
  const { deliveryId, customerId, resellerId, reason, at } = outcome;
  const known = await reminders.find(tx, { deliveryId });
  if (!known) {
    const row = { id: deliveryId, customerId, resellerId, at, ...(reason ? { reason } : {}) };
    await outcomes.insertOnce(tx, row);
    return;
  }
  const isNews = known.status === 'on-its-way' || (known.status === 'failed' && !reason);
  if (!isNews) return;
  const { id, invoiceId, step } = known;
  await reminders.change(
    tx,
    { id },
    reason ? { status: 'failed', reason } : { status: 'left', leftAt: at, reason: null },
  );
  await ctx.enqueue(tx, 'billing.look-at-customer', { customerId }, { key: `look at ${customerId}` });
  if (reason) return;
  const { number = '' } = await documents.get(tx, invoiceId);
  await ctx.publish(tx, 'billing.reminder-sent', {
    documentId: invoiceId,
    number,
    step,
    customerId,
    resellerId,
    at,
  });
}
