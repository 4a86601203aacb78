import type { Context, Transaction } from '@isp/sdk';
import { documents } from '../data/document-store.ts';
import { forgetRetries } from '../data/payment-attempt-store.ts';

/** Tells of invoices that are settled in full. */
export async function tellPaid(ctx: Context, tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const at = ctx.clock.now().toString();
  const paid = await documents.listAll(tx, { id: ids });
  const entries = paid.map(({ id, customerId, resellerId, number = '', grossMinor, currency }) => ({
    data: { documentId: id, customerId, resellerId, number, grossMinor, currency, at },
  }));
  await ctx.publishMany(tx, 'billing.invoice-paid', entries);
  await forgetRetries(tx, [...new Set(paid.map(({ customerId }) => customerId))]);
}
