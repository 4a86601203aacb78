import type { Context, Transaction } from '@isp/sdk';
import { documents } from '../data/document-store.ts';
import { reminders } from '../data/dunning/reminder-store.ts';

/** What became of a reminder. */
interface Outcome {
  readonly reminderId: string;
  readonly deliveryId: string;
  /** Why it will never arrive; absent when it left. */
  readonly reason?: string;
}

/** Takes down that a reminder left, or never will, and has its customer looked at. A failed one may leave after all. */
export async function noteOutcome(ctx: Context, tx: Transaction, outcome: Outcome): Promise<void> {
  const { reminderId: id, deliveryId, reason } = outcome;
  const known = await reminders.find(tx, { id });
  const isOpen = known && ['asked', 'on-its-way', ...(reason ? [] : ['failed'])].includes(known.status);
  if (!isOpen) return;
  const { invoiceId, step, customerId, resellerId } = known;
  const at = ctx.clock.now().toString();
  const changes = reason
    ? ({ status: 'failed', reason } as const)
    : ({ status: 'left', leftAt: at, reason: null } as const);
  await reminders.change(tx, { id }, { ...changes, deliveryId });
  await ctx.enqueue(tx, 'billing.look-at-customer', { customerId }, { key: `look at ${customerId}` });
  if (reason) return;
  const { number = '' } = await documents.get(tx, invoiceId);
  const about = { documentId: invoiceId, number, step, customerId, resellerId, at };
  await ctx.publish(tx, 'billing.reminder-sent', about);
}
