import type { Context, EventData, Transaction } from '@isp/sdk';
import { newId } from '@isp/sdk/data';
import { writeEntry } from '../data/timeline-store.ts';
import { authorOf } from '../domain/author-of.ts';
import { entryTitle } from '../domain/entry-title.ts';

const titles = {
  'customers.customer-created': 'The customer was added',
  'customers.customer-changed': 'The customer was changed',
  'customers.customer-closed': 'The customer was closed',
  'customers.customer-moved': 'The customer went to another reseller',
  'customers.customer-erased': 'The personal data of the customer was erased',
} as const;

/** Publishes what happened to a customer, and writes it into its timeline in the same transaction, with who did it. */
export async function tell<N extends keyof typeof titles>(
  ctx: Context,
  tx: Transaction,
  type: N,
  data: EventData<N>,
): Promise<void> {
  await ctx.publish(tx, type, data);
  const { customerId } = data;
  await writeEntry(tx, {
    id: newId(),
    customerId,
    at: ctx.clock.now().toString(),
    type,
    plugin: 'customers',
    title: entryTitle(titles[type], type === 'customers.customer-changed' ? { ...data } : {}),
    ref: { kind: 'customer', id: customerId },
    actor: authorOf(ctx.principal),
    requestId: ctx.requestId,
  });
}
