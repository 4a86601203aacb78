import type { Context, Transaction } from '@isp/sdk';
import { documents } from '../data/document-store.ts';

/** Tells of invoices that are settled in full. */
export async function tellPaid(ctx: Context, tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const at = ctx.clock.now().toString();
  for (const { id, customerId, resellerId, number = '', grossMinor, currency } of await documents.listAll(
    tx,
    {
      id: ids,
    },
  )) {
    const paid = { documentId: id, customerId, resellerId, number, grossMinor, currency, at };
    await ctx.publish(tx, 'billing.invoice-paid', paid);
  }
}
